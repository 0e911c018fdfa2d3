package care.heard.auditing;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** One thing that was done, by ids alone. */
record LoggedEntry(
    OffsetDateTime at,
    String actorKind,
    Optional<UUID> actor,
    String verb,
    Optional<UUID> subject) {

  static LoggedEntry fromRow(Row row) {
    return new LoggedEntry(
        row.getOffsetDateTime("at"),
        row.getString("actor_kind"),
        Optional.ofNullable(row.getUUID("actor_id")),
        row.getString("verb"),
        Optional.ofNullable(row.getUUID("subject_id")));
  }
}
