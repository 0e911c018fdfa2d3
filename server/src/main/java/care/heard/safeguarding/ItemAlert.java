package care.heard.safeguarding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;

/** That an item has an alert, and how far it is; never what it is about. */
public record ItemAlert(UUID id, String state, @JsonIgnore OffsetDateTime openedAt) {
  static ItemAlert fromRow(Row row) {
    return new ItemAlert(
        row.getUUID("id"), row.getString("state"), row.getOffsetDateTime("opened_at"));
  }
}
