package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is looked at again before a phone is woken, and what became of it. */
final class PushStore {

  /** A wake-up, by its place in the list that was asked for, and one phone that it can reach. */
  record Reach(int place, PushSubject subject, Optional<PushAddress> address) {
    static Reach fromRow(Row row) {
      return new Reach(
          row.getInteger("place"),
          PushSubject.fromRow(row),
          Optional.ofNullable(row.getUUID("device")).map(_ -> PushAddress.fromRow(row)));
    }
  }

  /** A meeting as it stands, and what the young person wants to be told. */
  record MeetingNow(UUID person, String state, Instant starts, NoticePreferences preferences) {
    static MeetingNow fromRow(Row row) {
      return new MeetingNow(
          row.getUUID("person_id"),
          row.getString("state"),
          row.getOffsetDateTime("starts_at").toInstant(),
          NoticePreferences.fromRow(row));
    }

    boolean isPlanned() {
      return state.equals("planned");
    }
  }

  /**
   * Each wake-up with each phone it can reach; once without a phone where it reaches none, and not
   * at all where its notice was erased.
   */
  Future<List<Reach>> reach(Tx tx, List<PushTask.WakeUp> wakeUps) {
    return tx.list(
        Reach::fromRow,
        REACH,
        wakeUps.stream().map(PushTask.WakeUp::notice).toArray(UUID[]::new),
        wakeUps.stream().map(w -> w.device().orElse(null)).toArray(UUID[]::new));
  }

  /** The meeting of that id; nothing when it was erased. */
  Future<Optional<MeetingNow>> meeting(Tx tx, UUID meeting) {
    return tx.find(MeetingNow::fromRow, MEETING, meeting);
  }

  /** A push service took these; the first time stands. */
  Future<Void> noteSent(Tx tx, List<UUID> notices) {
    return tx.run(SENT, notices.toArray(UUID[]::new), tx.now().atOffset(ZoneOffset.UTC)).mapEmpty();
  }

  /** These wait in the app, and no phone is woken for them. */
  Future<Void> noteLeft(Tx tx, List<UUID> notices) {
    return notices.isEmpty()
        ? Future.succeededFuture()
        : tx.run(LEFT, notices.toArray(UUID[]::new), tx.now().atOffset(ZoneOffset.UTC)).mapEmpty();
  }

  private static final String REACH =
      """
      select w.place::int as place, n.kind, n.seen_at is not null as seen,
             m.state as meeting_state, m.starts_at as meeting_starts_at,
             p.wakes, p.reminders, p.quiet_from, p.quiet_until, p.quiet_at_school,
             d.id as device, d.push_token, d.push_platform, d.push_p256dh, d.push_auth
        from unnest($1::uuid[], $2::uuid[]) with ordinality as w (notice, device, place)
        join notice n on n.id = w.notice
        left join meeting m on m.id = n.meeting_id
        left join notice_preference p on p.person_id = n.person_id
        left join lateral (
          select id, push_token, push_platform, push_p256dh, push_auth
            from device
           where person_id = n.person_id
             and push_token is not null
             and (w.device is null or id = w.device)
           order by push_token_at desc
           limit 20) d on true
       order by w.place
      """;

  private static final String MEETING =
      """
      select m.person_id, m.state, m.starts_at,
             p.wakes, p.reminders, p.quiet_from, p.quiet_until, p.quiet_at_school
        from meeting m
        left join notice_preference p on p.person_id = m.person_id
       where m.id = $1
      """;

  private static final String SENT =
      "update notice set sent_at = $2 where id = any ($1) and sent_at is null";

  private static final String LEFT =
      "update notice set left_at = $2 where id = any ($1) and left_at is null";
}
