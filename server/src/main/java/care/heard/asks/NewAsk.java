package care.heard.asks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish to ask somebody something.
 *
 * @param questionSet the code of the set, such as {@code worker-changed}
 * @param about what it is about; nobody is asked twice about the same
 * @param until the last day on which it makes sense to answer
 */
public record NewAsk(
    UUID person, String questionSet, AskReason reason, Optional<UUID> about, LocalDate until) {
  private static final int CHANGE_WEEKS = 8;

  /** How a change of worker went; it can be answered for eight weeks. */
  public static NewAsk aboutChange(UUID person, UUID change, LocalDate today) {
    return new NewAsk(
        person,
        "worker-changed",
        AskReason.WORKER_CHANGE,
        Optional.of(change),
        today.plusWeeks(CHANGE_WEEKS));
  }
}
