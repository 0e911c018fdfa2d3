package care.heard.releases;

import java.util.List;
import java.util.Objects;

/**
 * The closed family of tables after the rules: what may be shown, and an account of what is not.
 *
 * @param people young people heard in the whole authority
 * @param respondents young people heard, by one grouping at a time
 */
public record SafeTables(
    Figure people,
    List<Grouping> groupings,
    List<CellFigure> respondents,
    List<ThemeFigures> themes,
    List<Withheld> withheld) {

  /** The cells of a theme (null: of those heard) whose mark does not stand for a low count. */
  public List<Cell> silentCells(String theme) {
    return withheld.stream()
        .filter(w -> Objects.equals(w.theme(), theme) && Withholding.tellsNothing(w.why()))
        .map(SafeTables::cell)
        .toList();
  }

  /** How many figures the repair withheld. */
  public long withheldByRepair() {
    return withheld.stream()
        .filter(w -> w.why().equals(Withholding.WOULD_TELL_ANOTHER.why()))
        .count();
  }

  private static Cell cell(Withheld withheld) {
    return withheld.grouping() == null
        ? Cell.EVERYBODY
        : new Cell(withheld.grouping(), withheld.cell());
  }
}
