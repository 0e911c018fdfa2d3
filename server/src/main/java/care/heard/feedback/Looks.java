package care.heard.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who opened what a young person sent.
 *
 * @param note what the list leaves out, in words for them
 */
record Looks(List<Look> looks, String note) {
  private static final int AT_MOST = 200;

  // Those of one day stay as they come.
  private static final Comparator<Look> NEWEST_FIRST = Comparator.comparing(Look::day).reversed();

  private static final String NOTE =
      "Your name is also in lists that the participation team and the duty team look at. "
          + "We write down each time somebody looks at a list, but not each name in it.";

  static Looks of(Stream<Look> looks) {
    return new Looks(looks.sorted(NEWEST_FIRST).limit(AT_MOST).toList(), NOTE);
  }
}
