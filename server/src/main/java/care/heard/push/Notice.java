package care.heard.push;

import care.heard.platform.time.England;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One thing that is new, as the young person's app gets it. */
public record Notice(
    UUID id,
    String kind,
    LocalDate createdOn,
    Optional<UUID> meeting,
    @JsonProperty("feedback") Optional<UUID> item,
    boolean seen) {

  static Notice fromRow(Row row) {
    return new Notice(
        row.getUUID("id"),
        row.getString("kind"),
        England.day(row.getOffsetDateTime("created_at").toInstant()),
        Optional.ofNullable(row.getUUID("meeting_id")),
        Optional.ofNullable(row.getUUID("item_id")),
        row.getOffsetDateTime("seen_at") != null);
  }
}
