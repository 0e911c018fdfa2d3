package care.heard.actions;

import care.heard.platform.time.Quarter;
import care.heard.releases.Figure;
import care.heard.releases.QuarterFigure;
import care.heard.releases.ReleaseContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a theme got worse after an action about it was closed. Only published figures are looked
 * at, so that an action that opens again tells no more than they do: a difference below 10 may be
 * rounding, a figure that is kept back now is not judged, and one that was kept back then counts as
 * the most that [low] stands for.
 */
final class Worsening {
  private static final int A_CHANGE = 10;
  private static final int LOW_AT_MOST = 10;
  private static final int RELEASES = 2;

  private Worsening() {}

  /**
   * What to say where the theme is worse in this release, one of the next two after the action was
   * closed; empty where it is not.
   */
  static Optional<String> since(
      LocalDate closedOn, String theme, boolean fewerIsBetter, ReleaseContent release) {
    var closed = Quarter.of(closedOn);
    if (!isOneOfTheNext(closed, release.period())) {
      return Optional.empty();
    }
    return release.themes().stream()
        .filter(t -> t.code().equals(theme))
        .findFirst()
        .flatMap(t -> compare(before(t.trend(), closed), t.figure(), fewerIsBetter));
  }

  private static boolean isOneOfTheNext(Quarter closed, Quarter now) {
    var quarter = closed;
    for (int i = 0; i < RELEASES; i++) {
      quarter = quarter.next();
      if (quarter.equals(now)) {
        return true;
      }
    }
    return false;
  }

  /** The figure of the quarter in which it was closed, or else of the last one before. */
  private static Optional<Figure> before(List<QuarterFigure> trend, Quarter closed) {
    return trend.reversed().stream()
        .filter(q -> Quarter.parse(q.quarter()).compareTo(closed) <= 0)
        .map(QuarterFigure::figure)
        .findFirst();
  }

  private static Optional<String> compare(
      Optional<Figure> then, Figure now, boolean fewerIsBetter) {
    if (then.isEmpty() || now.withheld()) {
      return Optional.empty();
    }
    var from = then.get().withheld() ? LOW_AT_MOST : then.get().value();
    var worse = fewerIsBetter ? now.value() - from : from - now.value();
    return worse >= A_CHANGE && (fewerIsBetter || !then.get().withheld())
        ? Optional.of(
            "It got worse: from %s to about %s young people."
                .formatted(words(then.get()), now.shown()))
        : Optional.empty();
  }

  private static String words(Figure then) {
    return then.withheld() ? "[low]" : "about " + then.shown();
  }
}
