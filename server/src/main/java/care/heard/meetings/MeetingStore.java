package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Meetings as they are kept; the database shows nobody a meeting they may not know of (V0040). */
final class MeetingStore {
  private static final int LATELY_DAYS = 90;

  Future<Void> add(Tx tx, Caller.StaffMember staff, UUID id, ScheduleMeeting command, DataKey key) {
    return tx.run(
            ADD,
            id,
            staff.authorityId(),
            command.person(),
            command.kind().code(),
            utc(command.when().starts(tx.now())),
            command.when().ends().map(MeetingStore::utc).orElse(null),
            Vault.parameter(key.seal(command.place(), Meeting.placeContext(id))),
            Vault.parameter(key.seal(Json.text(command.who()), Meeting.whoContext(id))),
            staff.staff(),
            command.chair().orElse(null),
            command.wantsTimeAlone(),
            command.countsFrom(tx.now()).orElse(null))
        .mapEmpty();
  }

  Future<List<KeptMeeting>> ofPerson(Tx tx, UUID person) {
    return tx.list(KeptMeeting::fromRow, OF_PERSON, person);
  }

  Future<Optional<KeptMeeting>> find(Tx tx, UUID meeting) {
    return tx.find(KeptMeeting::fromRow, ONE, meeting);
  }

  /** Those that are planned, the next one first; then what was held or called off lately. */
  Future<List<KeptMeeting>> planned(Tx tx) {
    var lately = England.day(tx.now()).minusDays(LATELY_DAYS).atStartOfDay(England.ZONE);
    return tx.list(KeptMeeting::fromRow, PLANNED, utc(lately.toInstant()));
  }

  /** Gives it another time and place; false where it was changed meanwhile. */
  Future<Boolean> move(Tx tx, KeptMeeting meeting, MoveMeeting command, DataKey key) {
    return tx.run(
            MOVE,
            meeting.id(),
            meeting.version(),
            utc(command.when().starts(tx.now())),
            command.when().ends().map(MeetingStore::utc).orElse(null),
            Vault.parameter(key.seal(command.place(), Meeting.placeContext(meeting.id()))),
            command.chair().orElse(null))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Calls it off; false where it was changed meanwhile. */
  Future<Boolean> cancel(Tx tx, KeptMeeting meeting, CancelReason reason) {
    return tx.run(CANCEL, meeting.id(), meeting.version(), reason.code())
        .map(rows -> rows.rowCount() == 1);
  }

  /** Notes that it took place; false where it was changed meanwhile. */
  Future<Boolean> hold(
      Tx tx, KeptMeeting meeting, HoldMeeting command, Optional<ParticipationCode> suggested) {
    return tx.run(
            HOLD,
            meeting.id(),
            meeting.version(),
            command.attended().code(),
            command.spoke().code(),
            suggested.map(ParticipationCode::code).orElse(null))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Keeps the code; false where the meeting was not held. */
  Future<Boolean> confirm(Tx tx, KeptMeeting meeting, ParticipationCode code) {
    return tx.run(CONFIRM, meeting.id(), code.code()).map(rows -> rows.rowCount() == 1);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String SELECT =
      """
      select m.id, m.person_id, m.kind, m.starts_at, m.ends_at, m.place_sealed, m.who_sealed,
             m.state, m.version, m.chair_id, s.name as chair_name, m.time_alone, m.counts_from,
             m.cancel_reason, m.attended, m.spoke, m.suggested_code, m.participation_code,
             p.answer, p.speaker, p.words_for, p.time_alone as wants_alone
        from meeting m
        left join staff s on s.id = m.chair_id
        left join meeting_preparation p on p.meeting_id = m.id
      """;

  private static final String OF_PERSON =
      SELECT + "where m.person_id = $1 order by m.starts_at desc limit 200";

  private static final String ONE = SELECT + "where m.id = $1";

  private static final String PLANNED =
      SELECT
          + """
          where m.state = 'planned' or m.starts_at > $1
          order by m.state <> 'planned', case when m.state = 'planned' then m.starts_at end,
                   m.starts_at desc
          limit 400
          """;

  private static final String ADD =
      """
      insert into meeting
             (id, authority_id, person_id, kind, starts_at, ends_at, place_sealed, who_sealed,
              state, scheduled_by, chair_id, time_alone, counts_from)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', $9, $10, $11, $12)
      """;

  private static final String MOVE =
      """
      update meeting
         set starts_at = $3, ends_at = $4, place_sealed = $5, chair_id = coalesce($6, chair_id),
             version = version + 1
       where id = $1 and version = $2 and state = 'planned'
      """;

  private static final String CANCEL =
      """
      update meeting set state = 'cancelled', cancel_reason = $3, version = version + 1
       where id = $1 and version = $2 and state = 'planned'
      """;

  private static final String HOLD =
      """
      update meeting
         set state = 'held', attended = $3, spoke = $4, suggested_code = $5, version = version + 1
       where id = $1 and version = $2 and state = 'planned'
      """;

  private static final String CONFIRM =
      """
      update meeting set participation_code = $2, version = version + 1
       where id = $1 and state = 'held'
      """;
}
