package care.heard.cards;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A card that is shared with a member of staff, as it stands in their list. */
record CardSummary(
    UUID id,
    String from,
    CardState state,
    LocalDate changedOn,
    Optional<LocalDate> workerSince,
    Optional<LocalDate> confirmedOn) {
  @Override
  public String toString() {
    return "CardSummary[" + id + "]";
  }
}
