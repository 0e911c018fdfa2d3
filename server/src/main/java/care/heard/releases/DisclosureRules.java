package care.heard.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules 1 to 5 of disclosure control: from how many young people there truly are to what may be
 * shown. They look at one release alone; what several releases tell together is for rule 6, {@link
 * ReleaseAudit}, which is applied to their result.
 */
final class DisclosureRules {
  /** No smaller count is shown, and none at all looks the same as a few. */
  static final int THRESHOLD = 10;

  /** Where fewer than these did not raise a theme, it would tell of them. */
  static final int OTHERS = 5;

  static final int ROUNDED_TO = 5;

  private final List<Grouping> groupings;
  private final TrueCounts counts;
  private final List<Withheld> withheld = new ArrayList<>();

  private DisclosureRules(List<Grouping> groupings, TrueCounts counts) {
    this.groupings = groupings;
    this.counts = counts;
  }

  /** Every table of the family: each theme of the taxonomy has its rows, raised or not. */
  static SafeTables apply(List<Grouping> groupings, List<Theme> themes, TrueCounts counts) {
    var rules = new DisclosureRules(groupings, counts);
    return new SafeTables(
        rules.heard(Cell.EVERYBODY),
        groupings,
        groupings.stream().flatMap(Grouping::everyCell).map(rules::heardIn).toList(),
        themes.stream().map(rules::theme).toList(),
        List.copyOf(rules.withheld));
  }

  /** What stands in the way of showing that many young people heard. */
  static Optional<Withholding> judge(int heard) {
    return heard < THRESHOLD ? Optional.of(Withholding.TOO_FEW) : Optional.empty();
  }

  /** What stands in the way of showing that so many of those heard raised a theme. */
  static Optional<Withholding> judge(int raised, int heard) {
    return judge(raised)
        .or(() ->
            heard - raised < OTHERS ? Optional.of(Withholding.NEARLY_EVERYONE) : Optional.empty());
  }

  /** To the nearest 5: every figure on its own, so that no total gives a part away. */
  static Figure rounded(int count) {
    return Figure.of((count + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO);
  }

  private CellFigure heardIn(Cell cell) {
    return new CellFigure(cell.grouping(), cell.code(), heard(cell));
  }

  private Figure heard(Cell cell) {
    var heard = counts.heard(cell);
    return shown(null, cell, heard, judge(heard));
  }

  private ThemeFigures theme(Theme theme) {
    var whole = raised(theme, Cell.EVERYBODY);
    var cells = theme.sensitive() ? wholeOnly(theme) : everyCell(theme);
    return new ThemeFigures(
        theme.code(), theme.title(), theme.sensitive(), whole, List.of(), cells);
  }

  private List<CellFigure> wholeOnly(Theme theme) {
    groupings.stream()
        .map(g -> new Withheld(theme.code(), g.code(), null, Withholding.SENSITIVE.why()))
        .forEach(withheld::add);
    return List.of();
  }

  private List<CellFigure> everyCell(Theme theme) {
    return groupings.stream()
        .flatMap(Grouping::everyCell)
        .map(cell -> new CellFigure(cell.grouping(), cell.code(), raised(theme, cell)))
        .toList();
  }

  private Figure raised(Theme theme, Cell cell) {
    var raised = counts.raised(theme.code(), cell);
    return shown(theme.code(), cell, raised, judge(raised, counts.heard(cell)));
  }

  private Figure shown(String theme, Cell cell, int count, Optional<Withholding> reason) {
    reason.map(why -> Withheld.of(theme, cell, why)).ifPresent(withheld::add);
    return reason.isPresent() ? Figure.LOW : rounded(count);
  }
}
