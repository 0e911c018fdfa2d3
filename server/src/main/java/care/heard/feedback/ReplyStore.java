package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was written under items, as staff and named young people reach it. */
final class ReplyStore {
  /**
   * A reply as it is kept.
   *
   * @param from the name and job of who wrote it; empty where the young person did
   */
  record KeptReply(
      UUID id, Optional<String> from, ReplyKind kind, Buffer wordsSealed, LocalDate sentOn) {
    private static final String TEAM = "The safeguarding team";

    static KeptReply fromRow(Row row) {
      var kind = ReplyKind.of(row.getString("kind"));
      return new KeptReply(
          row.getUUID("id"),
          Optional.ofNullable(row.getString("name"))
              .map(name -> name + ", " + row.getString("job_title"))
              .map(from -> kind == ReplyKind.IDENTITY_OPENED ? TEAM : from),
          kind,
          row.getBuffer("words_sealed"),
          Optional.ofNullable(row.getLocalDate("sent_on"))
              .orElseGet(() -> England.day(row.getOffsetDateTime("sent_at").toInstant())));
    }

    /** The same, opened; the young person is called that. */
    ThreadReply opened(DataKey key, String youngPerson) {
      var words = key.open(wordsSealed.getBytes(), ThreadReply.wordsContext(id));
      return new ThreadReply(id, from.orElse(youngPerson), sentOn, words, kind, from.isEmpty());
    }

    @Override
    public String toString() {
      return "KeptReply[" + id + "]";
    }
  }

  /**
   * Adds what staff, or under a named item the young person, wrote. Under an item without a name
   * nobody else may add at the same time.
   */
  Future<Void> add(Tx tx, Optional<UUID> staff, UUID reply, FeedbackItem item, Written written) {
    var named = item.person().isPresent();
    return tx.run(
            named ? ADD : ADD_UNNAMED,
            reply,
            tx.caller().authority().orElseThrow(),
            item.id(),
            item.person().orElse(null),
            staff.orElse(null),
            written.kind().code(),
            written.wordsSealed(),
            named ? tx.now().atOffset(ZoneOffset.UTC) : null,
            named ? null : England.day(tx.now()))
        .mapEmpty();
  }

  /** Words of a kind, sealed. */
  record Written(ReplyKind kind, Buffer wordsSealed) {
    @Override
    public String toString() {
      return "Written[" + kind + "]";
    }
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
             (id, authority_id, item_id, person_id, staff_id, kind, words_sealed, sent_at, sent_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String ADD_UNNAMED =
      """
      insert into feedback_reply
             (id, authority_id, item_id, person_id, staff_id, kind, words_sealed, sent_at, sent_on, place)
      select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::text, $7::bytea, $8::timestamptz,
             $9::date, coalesce(max(place), 0) + 1
        from feedback_reply
       where item_id = $3
      """;

  private static final String OF_ITEM =
      """
      select r.id, r.kind, r.words_sealed, r.sent_at, r.sent_on, s.name, s.job_title
        from feedback_reply r left join staff s on s.id = r.staff_id
       where r.item_id = $1
       order by r.sent_at, r.place
      """;

  private static final String MARK_READ =
      "update feedback_reply set read_at = $2 where item_id = $1 and read_at is null and staff_id"
          + " is not null";

  private static final String UNREAD =
      """
      select item_id, count(*)::int as unread
        from feedback_reply
       where person_id = $1 and read_at is null and staff_id is not null
       group by item_id
      """;
}
