package care.heard.feedback;

import java.time.LocalDate;
import java.util.Optional;

/** By when something is answered: everything a young person sends asks for an answer by a day. */
final class AnswerDue {
  /** What we will do, or why not: promised within a week. */
  private static final int FIRST_DAYS = 7;

  /** What we did: four weeks after we said what we will do. */
  private static final int DONE_DAYS = 28;

  private AnswerDue() {}

  /** Where an answer is wanted, the day by which it comes. */
  static Optional<LocalDate> first(boolean wanted, LocalDate sentOn) {
    return wanted ? Optional.of(sentOn.plusDays(FIRST_DAYS)) : Optional.empty();
  }

  /**
   * The day by which the next answer is due after this one; empty where it leaves that as it is.
   */
  static Optional<LocalDate> after(ReplyKind said, LocalDate today) {
    return said == ReplyKind.WILL_DO ? Optional.of(today.plusDays(DONE_DAYS)) : Optional.empty();
  }
}
