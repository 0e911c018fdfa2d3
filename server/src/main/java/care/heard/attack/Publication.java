package care.heard.attack;

import care.heard.releases.Cell;
import care.heard.releases.CellFigure;
import care.heard.releases.Figure;
import care.heard.releases.SafeTables;
import care.heard.releases.Slices;
import care.heard.releases.Strata;
import care.heard.releases.Stratum;
import care.heard.releases.audit.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the board reads, as the texts of its figures, by row (the themes, then those heard) and
 * cell.
 *
 * @param unlike cells whose mark does not stand for a low count. No reader is told; the attacker
 *     is, so as to be stronger than any reader.
 */
record Publication(List<Map<Cell, String>> rows, List<List<Cell>> unlike) {
  static final String LOW = Figure.LOW.shown();

  private static final int FIVE = 5;

  /** What is published of these tables when one guard is not there. */
  static Publication of(SafeTables tables, Strata strata, Optional<Guard> without) {
    var rows = new ArrayList<Map<Cell, String>>();
    var unlike = new ArrayList<List<Cell>>();
    for (var theme : tables.themes()) {
      rows.add(texts(theme.figure(), theme.cells()));
      unlike.add(tables.silentCells(theme.code()));
    }
    rows.add(texts(tables.people(), tables.respondents()));
    unlike.add(tables.silentCells(null));
    var themes = tables.themes().stream().map(theme -> theme.code()).toList();
    var whole = new Publication(rows, unlike);
    return without
        .map(guard -> whole.without(guard, strata.world(themes), Slices.of(strata)))
        .orElse(whole);
  }

  /** How many live at each place: the public table of the population. */
  static List<Integer> population(Strata strata) {
    return strata.all().stream().map(Stratum::population).toList();
  }

  private Publication without(Guard guard, World truth, Slices slices) {
    var broken = new ArrayList<Map<Cell, String>>();
    for (int i = 0; i < rows.size(); i++) {
      var row = i;
      var texts = new LinkedHashMap<>(rows.get(row));
      texts.replaceAll((cell, text) -> {
        var places = slices.of(cell);
        var count = row == rows.size() - 1 ? truth.heard(places) : truth.raised(row, places);
        return broken(guard, text, count, unlike.get(row).contains(cell));
      });
      broken.add(texts);
    }
    return new Publication(broken, unlike);
  }

  private static String broken(Guard guard, String text, int count, boolean isUnlike) {
    return switch (guard) {
      case ROUNDING -> text.equals(LOW) ? text : Integer.toString(count);
      case THRESHOLD -> text.equals(LOW) && !isUnlike ? rounded(count) : text;
      case HIDDEN_ZEROS -> count == 0 ? "0" : text;
      case REPAIR -> text;
    };
  }

  private static String rounded(int count) {
    return Integer.toString((count + FIVE / 2) / FIVE * FIVE);
  }

  private static Map<Cell, String> texts(Figure whole, List<CellFigure> cells) {
    var texts = new LinkedHashMap<Cell, String>();
    texts.put(Cell.EVERYBODY, whole.shown());
    cells.forEach(f -> texts.put(new Cell(f.grouping(), f.cell()), f.figure().shown()));
    return texts;
  }

  /** Every number in it. */
  IntStream numbers() {
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .filter(text -> !text.equals(LOW))
        .mapToInt(Integer::parseInt);
  }
}
