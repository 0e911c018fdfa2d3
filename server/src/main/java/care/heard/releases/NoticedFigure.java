package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.List;
import java.util.UUID;

/**
 * Whether young people who raised a theme noticed what was done about it.
 *
 * <p>Those who answer are among those who raised the theme in the year before they were asked, so
 * that many answers say that at least as many raised it in those quarters. Therefore the figure is
 * shown only where its least is no more than what the theme's own published figures of those
 * quarters say together: then it tells nothing new of any of them. Each young person counts in the
 * one quarter in which they answered, so that no two figures are about the same answer.
 *
 * @param answered young people who answered in the quarter
 * @param noticed those of them who noticed
 */
public record NoticedFigure(
    UUID action, String theme, String title, Figure answered, Figure noticed) {
  private static final int ASKED_ABOUT_MONTHS = 12;

  static List<NoticedFigure> of(List<NoticedCount> counts, List<ThemeFigures> themes) {
    return counts.stream().map(count -> of(count, themes)).toList();
  }

  private static NoticedFigure of(NoticedCount count, List<ThemeFigures> themes) {
    var shown =
        DisclosureRules.judge(count.answered()).isEmpty()
            && least(DisclosureRules.rounded(count.answered())) <= known(count, themes);
    var split = shown && DisclosureRules.judge(count.noticed(), count.answered()).isEmpty();
    return new NoticedFigure(
        count.action(),
        count.theme(),
        count.title(),
        shown ? DisclosureRules.rounded(count.answered()) : Figure.LOW,
        split ? DisclosureRules.rounded(count.noticed()) : Figure.LOW);
  }

  /** How many, quarter by quarter, are known at the least to have raised the theme. */
  private static int known(NoticedCount count, List<ThemeFigures> themes) {
    var last = Quarter.of(count.askedOn());
    var first = Quarter.of(count.askedOn().minusMonths(ASKED_ABOUT_MONTHS));
    return themes.stream()
        .filter(theme -> theme.code().equals(count.theme()) && !theme.sensitive())
        .flatMap(theme -> theme.trend().stream())
        .filter(q -> isBetween(Quarter.parse(q.quarter()), first, last))
        .map(QuarterFigure::figure)
        .filter(figure -> !figure.withheld())
        .mapToInt(NoticedFigure::least)
        .sum();
  }

  private static boolean isBetween(Quarter quarter, Quarter first, Quarter last) {
    return quarter.compareTo(first) >= 0 && quarter.compareTo(last) <= 0;
  }

  private static int least(Figure figure) {
    return Math.max(DisclosureRules.THRESHOLD, figure.value() - DisclosureRules.ROUNDED_TO / 2);
  }
}
