package care.heard.corrections;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish for a correction, as staff read it.
 *
 * @param from the young person's name
 */
record StaffCorrection(
    UUID id,
    String from,
    CorrectionAbout about,
    String words,
    CorrectionState state,
    LocalDate askedOn,
    LocalDate answerBy,
    Optional<String> answer,
    Optional<String> answeredBy,
    Optional<LocalDate> answeredOn) {

  static StaffCorrection of(MyCorrection mine, String from) {
    return new StaffCorrection(
        mine.id(),
        from,
        mine.about(),
        mine.words(),
        mine.state(),
        mine.askedOn(),
        mine.answerBy(),
        mine.answer(),
        mine.answeredBy(),
        mine.answeredOn());
  }

  @Override
  public String toString() {
    return "StaffCorrection[" + id + "]";
  }
}
