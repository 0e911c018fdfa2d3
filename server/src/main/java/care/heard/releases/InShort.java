package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A release in three sentences. They are made from nothing but the figures it shows, so they can
 * tell no more than those do; a difference below 10 may be rounding, and is not called a change.
 */
final class InShort {
  private static final int A_CHANGE = 10;

  private final ReleaseContent content;
  private final Quarter quarter;
  private final String before;

  private InShort(ReleaseContent content) {
    this.content = content;
    this.quarter = content.period();
    this.before = quarter.previous().title();
  }

  /** A theme and how much more was shown for it than in the quarter before. */
  private record Change(ThemeFigures theme, int from, int by) {}

  static List<String> of(ReleaseContent content) {
    var words = new InShort(content);
    return List.of(words.people(), words.mostRaised(), words.mostChanged());
  }

  /** What the bar table shows, in a few words: its title. */
  static String finding(ReleaseContent content) {
    var top = top(content);
    return switch (top.size()) {
      case 0 -> "No theme was raised by enough young people to show";
      case 1, 2, 3 -> Words.list(titles(top)) + " came up most";
      default -> "%d themes came up most, equally often".formatted(top.size());
    };
  }

  /** How the number of young people heard compares with the quarter before. */
  static String comparison(ReleaseContent content) {
    return new InShort(content).comparison();
  }

  /** How many raised a theme, in a sentence or two. */
  static String about(ReleaseContent content, ThemeFigures theme) {
    var words = new InShort(content);
    return theme.figure().withheld()
        ? "How many young people raised it from %s is not shown.".formatted(words.quarter.title())
        : "About %s young people raised it from %s. %s"
            .formatted(
                theme.figure().shown(),
                words.quarter.title(),
                words.comparison(theme.figure(), theme.trend()));
  }

  private String people() {
    return content.people().withheld()
        ? "Too few young people told us something from %s to say how many."
            .formatted(quarter.title())
        : "About %s young people told us something from %s. %s"
            .formatted(content.people().shown(), quarter.title(), comparison());
  }

  private String comparison() {
    return comparison(content.people(), content.peopleTrend());
  }

  private String comparison(Figure now, List<QuarterFigure> trend) {
    var then = previous(trend);
    if (then.isEmpty()) {
      return "There is no release for %s to compare with.".formatted(before);
    }
    return now.withheld() || then.get().withheld()
        ? "This cannot be compared with %s.".formatted(before)
        : comparison(now.value() - then.get().value(), then.get());
  }

  private String comparison(int more, Figure then) {
    if (Math.abs(more) < A_CHANGE) {
      return "That is about as many as in %s (%s).".formatted(before, then.shown());
    }
    return "That is %s than in %s (%s)."
        .formatted(more > 0 ? "more" : "fewer", before, then.shown());
  }

  private String mostRaised() {
    var top = top(content);
    if (top.isEmpty()) {
      return finding(content) + ".";
    }
    var each = top.size() == 1 ? "" : " each";
    return "%s: about %s young people%s."
        .formatted(finding(content), top.getFirst().figure().shown(), each);
  }

  private String mostChanged() {
    if (!isInTrend(quarter.previous())) {
      return "There are no figures for %s, so we cannot say what has changed since."
          .formatted(before);
    }
    return content.themes().stream()
        .flatMap(theme -> change(theme).stream())
        .filter(change -> Math.abs(change.by()) >= A_CHANGE)
        .min(
            Comparator.comparingInt((Change change) -> -Math.abs(change.by()))
                .thenComparing(change -> change.theme().title()))
        .map(this::words)
        .orElse("No theme went up or down by 10 or more since %s.".formatted(before));
  }

  private String words(Change change) {
    return "What changed most since %s is %s: %s from about %d to about %d young people."
        .formatted(
            before,
            change.theme().title(),
            change.by() > 0 ? "up" : "down",
            change.from(),
            change.from() + change.by());
  }

  private Optional<Change> change(ThemeFigures theme) {
    return previous(theme.trend())
        .filter(then -> !then.withheld() && !theme.figure().withheld())
        .map(then -> new Change(theme, then.value(), theme.figure().value() - then.value()));
  }

  private boolean isInTrend(Quarter wanted) {
    return content.peopleTrend().stream().anyMatch(q -> q.quarter().equals(wanted.code()));
  }

  private Optional<Figure> previous(List<QuarterFigure> trend) {
    return trend.stream()
        .filter(q -> q.quarter().equals(quarter.previous().code()))
        .map(QuarterFigure::figure)
        .findFirst();
  }

  private static List<ThemeFigures> top(ReleaseContent content) {
    var shown =
        ThemeOrder.of(content.themes()).stream().filter(t -> !t.figure().withheld()).toList();
    return shown.stream().filter(t -> t.figure().equals(shown.getFirst().figure())).toList();
  }

  private static List<String> titles(List<ThemeFigures> themes) {
    return themes.stream().map(ThemeFigures::title).toList();
  }
}
