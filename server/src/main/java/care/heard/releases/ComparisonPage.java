package care.heard.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two releases side by side: what each published, and whether it differs by more than rounding can.
 *
 * @param earlier the title of the earlier period
 * @param later the title of the later period
 */
public record ComparisonPage(String earlier, String later, FiguresTable table) {
  private static final int A_CHANGE = 10;

  /** The two in the order of their periods, whichever was named first. */
  public static ComparisonPage of(PublishedRelease one, PublishedRelease other) {
    return one.content().period().compareTo(other.content().period()) <= 0
        ? of(one.content(), other.content())
        : of(other.content(), one.content());
  }

  private static ComparisonPage of(ReleaseContent earlier, ReleaseContent later) {
    var then = earlier.period().title();
    var now = later.period().title();
    var rows = new ArrayList<FiguresTable.Row>();
    rows.add(row("Young people heard", Optional.of(earlier.people()), Optional.of(later.people())));
    ThemeOrder.of(later.themes())
        .forEach(theme ->
            rows.add(
                row(theme.title(), figure(earlier, theme.code()), Optional.of(theme.figure()))));
    return new ComparisonPage(
        then,
        now,
        new FiguresTable(
            "compared", then + " and " + now, List.of(then, now, "Change"), rows, List.of()));
  }

  private static FiguresTable.Row row(String title, Optional<Figure> then, Optional<Figure> now) {
    return new FiguresTable.Row(title, List.of(shown(then), shown(now), change(then, now)));
  }

  private static Optional<Figure> figure(ReleaseContent content, String theme) {
    return content.themes().stream()
        .filter(t -> t.code().equals(theme))
        .map(ThemeFigures::figure)
        .findFirst();
  }

  private static String shown(Optional<Figure> figure) {
    return figure.map(Figure::shown).orElse("no figure");
  }

  private static String change(Optional<Figure> then, Optional<Figure> now) {
    var from = then.filter(f -> !f.withheld());
    var to = now.filter(f -> !f.withheld());
    if (from.isEmpty() || to.isEmpty()) {
      return "cannot be compared";
    }
    var more = to.get().value() - from.get().value();
    if (Math.abs(more) < A_CHANGE) {
      return "about the same";
    }
    return more > 0 ? "more" : "fewer";
  }
}
