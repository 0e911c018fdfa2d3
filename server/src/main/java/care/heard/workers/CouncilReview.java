package care.heard.workers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One review of a child in care, as the council's records have it.
 *
 * @param personKey a keyed hash of the young person's number; else {@code careKey} leads to them
 * @param careKey a keyed hash of the number of the period of care
 * @param participation SSDA903's code, PN0 to PN7
 */
public record CouncilReview(
    long line,
    String sourceKey,
    Optional<String> personKey,
    Optional<String> careKey,
    Optional<LocalDate> dueOn,
    Optional<LocalDate> heldOn,
    boolean cancelled,
    Optional<String> participation,
    boolean refused) {

  @Override
  public String toString() {
    return "CouncilReview[" + line + "]";
  }
}
