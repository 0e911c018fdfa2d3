package care.heard.safeguarding;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a young person wrote says that they may not be safe: feedback that they sent, or words
 * of their card or for a meeting.
 */
public record Alert(
    UUID id,
    Optional<UUID> person,
    String kind,
    OffsetDateTime openedAt,
    AlertState state,
    Optional<UUID> feedback,
    Optional<UUID> cardConcern,
    Optional<UUID> meetingConcern) {

  static Alert fromRow(Row row) {
    return new Alert(
        row.getUUID("id"),
        Optional.ofNullable(row.getUUID("person_id")),
        row.getString("source").equals("answer") ? "said-unsafe" : "words",
        row.getOffsetDateTime("opened_at"),
        AlertState.of(row.getString("state")),
        Optional.ofNullable(row.getUUID("item_id")),
        Optional.ofNullable(row.getUUID("concern_id")),
        Optional.ofNullable(row.getUUID("meeting_concern_id")));
  }
}
