package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;

/**
 * The promise that what was sent without a name is kept. No id: nothing on the phone leads to it.
 */
record UnnamedReceipt(LocalDate receivedOn, String whoReads, Level level, List<HelpLine> help) {
  private static final String NOBODY = "Nobody can find out that it was you";

  /** The same for the same item, however often it is asked for. */
  static UnnamedReceipt of(LocalDate day, boolean mightNotBeSafe, List<HelpLine> helpLines) {
    return mightNotBeSafe
        ? new UnnamedReceipt(
            day,
            "The participation team. The duty team reads it too, because you may not be safe. "
                + NOBODY
                + ", so they cannot come to you: please call.",
            Level.ANONYMOUS,
            helpLines)
        : new UnnamedReceipt(
            day, "The participation team. " + NOBODY + ".", Level.ANONYMOUS, List.of());
  }
}
