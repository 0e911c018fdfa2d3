package care.heard.feedback;

import java.util.List;

/**
 * Who opened what a young person sent.
 *
 * @param note what the list leaves out, in words for them
 */
record Looks(List<Look> looks, String note) {
  private static final String NOTE =
      "Your name is also in lists that the participation team and the duty team look at. "
          + "We write down each time somebody looks at a list, but not each name in it.";

  static Looks of(List<Look> looks) {
    return new Looks(looks, NOTE);
  }
}
