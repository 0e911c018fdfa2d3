package care.heard.asks;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a young person is asked and has not answered.
 *
 * @param questionSet the id of the version that is open now
 * @param code the code of the set through all its versions
 * @param about the change of worker, the meeting or the campaign
 */
public record OpenAsk(
    UUID id,
    UUID questionSet,
    String code,
    String title,
    String reason,
    Optional<UUID> about,
    LocalDate askedOn,
    LocalDate until) {
  static OpenAsk fromRow(Row row) {
    return new OpenAsk(
        row.getUUID("id"),
        row.getUUID("question_set_id"),
        row.getString("question_set"),
        row.getString("title"),
        row.getString("reason"),
        Optional.ofNullable(row.getUUID("about")),
        row.getLocalDate("asked_on"),
        row.getLocalDate("until"));
  }
}
