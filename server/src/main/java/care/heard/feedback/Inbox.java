package care.heard.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Feedback that this member of staff may read: what might not be safe first, then the oldest. */
public record Inbox(int alerts, List<Line> feedback) {
  /** One line; it has no name: opening it shows who it is, and is recorded. */
  public record Line(
      UUID id,
      String title,
      Level level,
      LocalDate sentOn,
      Optional<LocalDate> answerBy,
      List<Reader> sharedWith,
      boolean wroteAgain,
      Optional<String> ageBand,
      boolean mightNotBeSafe,
      String state) {}
}
