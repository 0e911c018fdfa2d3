package care.heard.releases;

import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.Quarter;
import java.util.List;

/** How the figures of a release were made, in plain words; frozen with them. */
final class Notes {
  private Notes() {}

  static List<String> of(Quarter quarter) {
    var last = PlainTime.day(quarter.lastDay());
    return List.of(
        "We count young people, not messages. A young person counts once for each theme, however"
            + " much they sent.",
        "The figures are about what young people sent from %s to %s. A person read each message and said which themes it is about."
            .formatted(PlainTime.day(quarter.firstDay()), last),
        "Every number is rounded to the nearest 5, each on its own. That is why groups may not add"
            + " up to the whole.",
        "[low] means that we do not show the number: it is fewer than 10 young people, or none. A"
            + " number is also kept back where nearly everyone said the same, or where it would"
            + " help to work out another.",
        "Groups are shown one way at a time, and never crossed. Some themes are sensitive: they"
            + " are shown for the whole council only.",
        "Ages are those on %s.".formatted(last),
        "Figures of earlier quarters stand as they were published. A release never changes. What"
            + " arrives after a quarter has ended counts in the next one.");
  }
}
