package care.heard.releases;

import care.heard.releases.audit.Bound;
import care.heard.releases.audit.Puzzle;
import care.heard.releases.audit.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a draft while they are audited: what they tell, as bounds of sums, and less of it
 * with every figure that the repair withholds. Row 0 to n−1 are the themes, row n those heard.
 */
final class WorkingTables {
  private static final int EITHER_WAY = DisclosureRules.ROUNDED_TO / 2;

  private final SafeTables tables;
  private final Strata strata;
  private final Slices slices;
  private final List<Map<Cell, Figure>> rows = new ArrayList<>();
  private final List<Set<Cell>> silent = new ArrayList<>();
  private final List<Withheld> withheld;

  WorkingTables(SafeTables tables, Strata strata, Slices slices) {
    this.tables = tables;
    this.strata = strata;
    this.slices = slices;
    this.withheld = new ArrayList<>(tables.withheld());
    tables.themes().forEach(theme -> addRow(theme.code(), theme.figure(), theme.cells()));
    addRow(null, tables.people(), tables.respondents());
  }

  private void addRow(String theme, Figure whole, List<CellFigure> cells) {
    var figures = new LinkedHashMap<Cell, Figure>();
    cells.forEach(f -> figures.put(new Cell(f.grouping(), f.cell()), f.figure()));
    figures.put(Cell.EVERYBODY, whole);
    rows.add(figures);
    silent.add(new HashSet<>(tables.silentCells(theme)));
  }

  int heardRow() {
    return rows.size() - 1;
  }

  /** The cells of a row that show a number: the finest first, and of those the smallest number. */
  List<Cell> shown(int row) {
    var figures = rows.get(row);
    return figures.keySet().stream()
        .filter(cell -> !figures.get(cell).withheld())
        .sorted(
            Comparator.comparing((Cell cell) -> cell.equals(Cell.EVERYBODY))
                .thenComparing(cell -> figures.get(cell).value()))
        .toList();
  }

  void withhold(int row, Cell cell) {
    rows.get(row).put(cell, Figure.LOW);
    silent.get(row).add(cell);
    withheld.add(Withheld.of(code(row), cell, Withholding.WOULD_TELL_ANOTHER));
  }

  /** Everything the tables tell. */
  Puzzle puzzle() {
    return new Puzzle(
        strata.all().stream().map(Stratum::population).toList(),
        bounds(heardRow()).toList(),
        IntStream.range(0, heardRow()).mapToObj(row -> bounds(row).toList()).toList(),
        truth());
  }

  /** What they would tell without one of their figures. */
  Puzzle puzzleWithout(Puzzle puzzle, int row, Cell cell) {
    var known = bounds(row, cell).toList();
    return row == heardRow() ? puzzle.withHeard(known) : puzzle.withRaised(row, known);
  }

  /** The tables as they are now. */
  SafeTables result() {
    return new SafeTables(
        rows.getLast().get(Cell.EVERYBODY),
        tables.groupings(),
        now(heardRow(), tables.respondents()),
        IntStream.range(0, heardRow()).mapToObj(this::theme).toList(),
        List.copyOf(withheld));
  }

  private ThemeFigures theme(int row) {
    var theme = tables.themes().get(row);
    return new ThemeFigures(
        theme.code(),
        theme.title(),
        theme.sensitive(),
        rows.get(row).get(Cell.EVERYBODY),
        theme.trend(),
        now(row, theme.cells()));
  }

  private List<CellFigure> now(int row, List<CellFigure> before) {
    return before.stream()
        .map(f ->
            new CellFigure(
                f.grouping(), f.cell(), rows.get(row).get(new Cell(f.grouping(), f.cell()))))
        .toList();
  }

  private Stream<Bound> bounds(int row) {
    return bounds(row, null);
  }

  private Stream<Bound> bounds(int row, Cell except) {
    return rows.get(row).keySet().stream()
        .filter(cell -> !cell.equals(except) && !silent.get(row).contains(cell))
        .map(cell -> bound(row, cell));
  }

  private Bound bound(int row, Cell cell) {
    var figure = rows.get(row).get(cell);
    var places = slices.of(cell);
    if (figure.withheld()) {
      return Bound.of(places, 0, DisclosureRules.THRESHOLD - 1);
    }
    var least = Math.max(DisclosureRules.THRESHOLD, figure.value() - EITHER_WAY);
    var apart = row == heardRow() ? 0 : DisclosureRules.OTHERS;
    return new Bound(places, least, figure.value() + EITHER_WAY, apart);
  }

  private World truth() {
    return strata.world(tables.themes().stream().map(ThemeFigures::code).toList());
  }

  private String code(int row) {
    return row == heardRow() ? null : tables.themes().get(row).code();
  }
}
