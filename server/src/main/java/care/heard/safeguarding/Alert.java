package care.heard.safeguarding;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Something a young person sent says that they may not be safe. */
public record Alert(
    UUID id,
    Optional<UUID> person,
    String kind,
    OffsetDateTime openedAt,
    AlertState state,
    UUID feedback) {

  static Alert fromRow(Row row) {
    return new Alert(
        row.getUUID("id"),
        Optional.ofNullable(row.getUUID("person_id")),
        row.getString("source").equals("answer") ? "said-unsafe" : "words",
        row.getOffsetDateTime("opened_at"),
        AlertState.of(row.getString("state")),
        row.getUUID("item_id"));
  }
}
