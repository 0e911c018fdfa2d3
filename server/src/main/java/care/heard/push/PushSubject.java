package care.heard.push;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What a notice is about, as it stands when a phone would be woken for it. */
record PushSubject(
    NoticeKind kind,
    boolean seen,
    Optional<String> meetingState,
    Optional<Instant> meetingStarts,
    NoticePreferences preferences) {

  static PushSubject fromRow(Row row) {
    return new PushSubject(
        NoticeKind.of(row.getString("kind")),
        row.getBoolean("seen"),
        Optional.ofNullable(row.getString("meeting_state")),
        Optional.ofNullable(row.getOffsetDateTime("meeting_starts_at"))
            .map(OffsetDateTime::toInstant),
        NoticePreferences.fromRow(row));
  }

  boolean isCancelled() {
    return meetingState.filter("cancelled"::equals).isPresent();
  }

  boolean hasBegun(Instant now) {
    return meetingStarts.filter(start -> !start.isAfter(now)).isPresent();
  }
}
