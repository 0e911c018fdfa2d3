package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Meetings as they are kept. */
final class MeetingStore {
  Future<Meeting.Kept> add(Tx tx, Caller.StaffMember staff, ScheduleMeeting command, DataKey key) {
    var id = UUID.randomUUID();
    return tx.run(
            ADD,
            id,
            staff.authorityId(),
            command.person(),
            command.kind().code(),
            utc(command.starts(tx.now())),
            command.ends().map(MeetingStore::utc).orElse(null),
            Buffer.buffer(key.seal(command.place(), Meeting.placeContext(id))),
            Buffer.buffer(key.seal(Json.text(command.who()), Meeting.whoContext(id))),
            staff.staff())
        .map(rows -> Meeting.Kept.fromRow(rows.iterator().next()));
  }

  Future<List<Meeting.Kept>> ofPerson(Tx tx, UUID person) {
    return tx.list(Meeting.Kept::fromRow, OF_PERSON, person);
  }

  Future<Optional<Meeting.Kept>> find(Tx tx, UUID meeting) {
    return tx.find(Meeting.Kept::fromRow, ONE, meeting);
  }

  Future<List<Meeting.Kept>> coming(Tx tx) {
    return tx.list(Meeting.Kept::fromRow, COMING, utc(tx.now()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String COLUMNS =
      " id, person_id, kind, starts_at, ends_at, place_sealed, who_sealed, state ";

  private static final String ADD =
      """
      insert into meeting
             (id, authority_id, person_id, kind, starts_at, ends_at, place_sealed, who_sealed,
              state, scheduled_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', $9)
      returning
      """
          + COLUMNS;

  private static final String OF_PERSON =
      "select" + COLUMNS + "from meeting where person_id = $1 order by starts_at desc limit 200";

  private static final String ONE = "select" + COLUMNS + "from meeting where id = $1";

  private static final String COMING =
      "select"
          + COLUMNS
          + "from meeting where starts_at > $1 and state <> 'held' order by starts_at limit 100";
}
