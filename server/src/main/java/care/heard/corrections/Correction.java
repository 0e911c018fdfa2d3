package care.heard.corrections;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code correction}: a wish for one, and the answer where there is one.
 *
 * @param answerBy until when it has to be answered (UK GDPR Art 12(3): a month)
 */
record Correction(
    UUID id,
    UUID person,
    CorrectionAbout about,
    Buffer wordsSealed,
    LocalDate askedOn,
    LocalDate answerBy,
    CorrectionState state,
    Optional<Buffer> answerSealed,
    Optional<String> answeredBy,
    Optional<LocalDate> answeredOn) {
  private static final int MONTHS_TO_ANSWER = 1;

  static Correction fromRow(Row row) {
    return new Correction(
        row.getUUID("id"),
        row.getUUID("person_id"),
        CorrectionAbout.of(row.getString("about")),
        row.getBuffer("words_sealed"),
        row.getLocalDate("asked_on"),
        row.getLocalDate("answer_by"),
        CorrectionState.of(row.getString("state")),
        Optional.ofNullable(row.getBuffer("answer_sealed")),
        Optional.ofNullable(row.getString("answered_name")),
        Optional.ofNullable(row.getLocalDate("answered_on")));
  }

  /** One that is asked for on that day. */
  static Correction asked(
      UUID id, UUID person, CorrectionAbout about, Buffer wordsSealed, LocalDate day) {
    return new Correction(
        id,
        person,
        about,
        wordsSealed,
        day,
        day.plusMonths(MONTHS_TO_ANSWER),
        CorrectionState.WAITING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Where the young person's words are sealed to. */
  static String wordsContext(UUID id) {
    return "correction.words/" + id;
  }

  /** Where the answer is sealed to. */
  static String answerContext(UUID id) {
    return "correction.answer/" + id;
  }

  @Override
  public String toString() {
    return "Correction[" + id + " " + state + "]";
  }
}
