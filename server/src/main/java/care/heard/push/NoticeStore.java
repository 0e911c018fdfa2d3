package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The notices of young people. */
final class NoticeStore {

  /** Keeps it; says no where there is one of that id already. */
  Future<Boolean> insert(Tx tx, UUID id, NewNotice notice) {
    return tx.run(
            INSERT,
            id,
            tx.caller().authority().orElseThrow(),
            notice.person(),
            notice.kind().code(),
            notice.meeting().orElse(null),
            notice.item().orElse(null),
            tx.now().atOffset(ZoneOffset.UTC),
            notice.expires().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<List<Notice>> list(Tx tx, UUID person) {
    return tx.list(Notice::fromRow, LIST, person);
  }

  Future<Integer> countUnseen(Tx tx, UUID person) {
    return tx.run(COUNT_UNSEEN, person).map(rows -> rows.iterator().next().getInteger(0));
  }

  /** Whether there is such a notice; the first time it was seen stands. */
  Future<Boolean> markSeen(Tx tx, UUID person, UUID notice) {
    return tx.run(MARK_SEEN, notice, person, tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<List<Delivery>> deliveriesOfItem(Tx tx, UUID item) {
    return tx.list(row -> Delivery.fromRow(row, tx.now()), DELIVERIES + OF_ITEM, item);
  }

  Future<List<Delivery>> deliveriesOfMeeting(Tx tx, UUID meeting) {
    return tx.list(row -> Delivery.fromRow(row, tx.now()), DELIVERIES + OF_MEETING, meeting);
  }

  private static final String DELIVERIES =
      """
      select kind, created_at, expires_at, seen_at is not null as seen,
             sent_at is not null as sent, left_at is not null as given_up
        from notice
      """;

  private static final String OF_ITEM = " where item_id = $1 order by created_at desc limit 50";

  private static final String OF_MEETING =
      " where meeting_id = $1 order by created_at desc limit 50";

  private static final String INSERT =
      """
      insert into notice (id, authority_id, person_id, kind, meeting_id, item_id, created_at,
                          expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict do nothing
      """;

  private static final String LIST =
      """
      select id, kind, created_at, meeting_id, item_id, seen_at
        from notice
       where person_id = $1
       order by created_at desc, id
       limit 200
      """;

  private static final String MARK_SEEN =
      """
      update notice
         set seen_at = coalesce(seen_at, $3)
       where id = $1 and person_id = $2
      """;

  private static final String COUNT_UNSEEN =
      "select count(*)::int from notice where person_id = $1 and seen_at is null";
}
