package care.heard.corrections;

import java.time.LocalDate;
import java.util.UUID;

/** A wish for a correction in the list of the participation team. */
record CorrectionSummary(
    UUID id,
    String from,
    CorrectionAbout about,
    CorrectionState state,
    LocalDate askedOn,
    LocalDate answerBy) {
  @Override
  public String toString() {
    return "CorrectionSummary[" + id + "]";
  }
}
