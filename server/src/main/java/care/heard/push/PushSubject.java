package care.heard.push;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What a notice is about, as it stands when a phone would be woken for it. */
record PushSubject(
    UUID person, boolean seen, Optional<String> meetingState, Optional<Instant> meetingStarts) {

  static PushSubject fromRow(Row row) {
    return new PushSubject(
        row.getUUID("person_id"),
        row.getBoolean("seen"),
        Optional.ofNullable(row.getString("meeting_state")),
        Optional.ofNullable(row.getOffsetDateTime("meeting_starts_at"))
            .map(OffsetDateTime::toInstant));
  }

  /** Why nobody needs to be woken any more. */
  Optional<String> moot(Instant now) {
    if (seen) {
      return Optional.of("seen already");
    }
    if (meetingState.filter("cancelled"::equals).isPresent()) {
      return Optional.of("meeting cancelled");
    }
    return meetingStarts.filter(start -> !start.isAfter(now)).map(_ -> "meeting has begun");
  }
}
