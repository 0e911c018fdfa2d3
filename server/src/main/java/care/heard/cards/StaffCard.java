package care.heard.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of a card that are shared with whoever reads it, in the order to read them. */
record StaffCard(
    UUID id,
    String from,
    List<Part> parts,
    Optional<LocalDate> workerSince,
    boolean mayConfirm,
    Optional<CardConfirmation> confirmation) {

  /** One part. */
  record Part(CardPart part, String words, LocalDate changedOn) {
    @Override
    public String toString() {
      return "Part[" + part + "]";
    }
  }

  @Override
  public String toString() {
    return "StaffCard[" + id + "]";
  }
}
