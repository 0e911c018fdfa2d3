package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The promise that what was sent without a name is kept. No id: what leads back to it is the
 * receipt, which never leaves the phone.
 */
record UnnamedReceipt(
    LocalDate receivedOn,
    String whoReads,
    Optional<LocalDate> answerBy,
    Level level,
    List<HelpLine> help) {
  private static final String TEAM = "The participation team. ";
  private static final String DUTY = "The duty team reads it too, because you may not be safe. ";
  private static final String NOBODY = "Nobody can find out that it was you";
  private static final String TWO =
      "They cannot see who you are. Two people together can find out, only if somebody is in"
          + " danger.";

  /** The same for the same item, however often it is asked for. */
  static UnnamedReceipt of(
      LocalDate day,
      Optional<LocalDate> answerBy,
      Level level,
      boolean mightNotBeSafe,
      List<HelpLine> helpLines) {
    var who = level.sealsIdentity() ? confidential(mightNotBeSafe) : anonymous(mightNotBeSafe);
    return new UnnamedReceipt(day, who, answerBy, level, mightNotBeSafe ? helpLines : List.of());
  }

  private static String anonymous(boolean mightNotBeSafe) {
    return mightNotBeSafe
        ? TEAM + DUTY + NOBODY + ", so they cannot come to you: please call."
        : TEAM + NOBODY + ".";
  }

  private static String confidential(boolean mightNotBeSafe) {
    return mightNotBeSafe ? TEAM + DUTY + TWO + " You can call too." : TEAM + TWO;
  }
}
