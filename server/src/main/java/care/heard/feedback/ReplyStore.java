package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff wrote back. */
final class ReplyStore {
  /** A reply as it is kept, with who wrote it. */
  record KeptReply(UUID id, String from, Buffer wordsSealed, Instant sentAt) {
    static KeptReply fromRow(Row row) {
      return new KeptReply(
          row.getUUID("id"),
          row.getString("name") + ", " + row.getString("job_title"),
          row.getBuffer("words_sealed"),
          row.getOffsetDateTime("sent_at").toInstant());
    }

    @Override
    public String toString() {
      return "KeptReply[" + id + "]";
    }
  }

  Future<Void> add(
      Tx tx, Caller.StaffMember staff, UUID reply, FeedbackItem item, byte[] wordsSealed) {
    return tx.run(
            ADD,
            reply,
            staff.authorityId(),
            item.id(),
            item.sender(),
            staff.staff(),
            Buffer.buffer(wordsSealed),
            tx.now().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<List<KeptReply>> of(Tx tx, UUID item) {
    return tx.list(KeptReply::fromRow, OF_ITEM, item);
  }

  Future<Void> markRead(Tx tx, UUID item) {
    return tx.run(MARK_READ, item, tx.now().atOffset(ZoneOffset.UTC)).mapEmpty();
  }

  /** How many replies the young person has not opened, by item. */
  Future<Map<UUID, Integer>> unread(Tx tx, UUID person) {
    return tx.run(UNREAD, person)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getUUID("item_id"), row -> row.getInteger("unread"))));
  }

  private static final String ADD =
      """
      insert into feedback_reply
             (id, authority_id, item_id, person_id, staff_id, words_sealed, sent_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String OF_ITEM =
      """
      select r.id, r.words_sealed, r.sent_at, s.name, s.job_title
        from feedback_reply r join staff s on s.id = r.staff_id
       where r.item_id = $1
       order by r.sent_at
      """;

  private static final String MARK_READ =
      "update feedback_reply set read_at = $2 where item_id = $1 and read_at is null";

  private static final String UNREAD =
      """
      select item_id, count(*)::int as unread
        from feedback_reply
       where person_id = $1 and read_at is null
       group by item_id
      """;
}
