package care.heard.platform.jobs;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The outbox as its worker uses it: claim under a lease, mark, tidy up. */
final class OutboxQueue {
  private static final int TIDY_AT_ONCE = 5000;

  private final Database database;

  OutboxQueue(Database database) {
    this.database = database;
  }

  /**
   * Claims due messages that nobody holds, oldest first. Those that have expired are finished by
   * the same statement and not handed out, but count as claimed.
   */
  Future<Claim> claim(Collection<String> topics, int atMost, Duration lease) {
    return database.inTransaction(
        Caller.Service.jobs(),
        tx ->
            tx.list(
                    Claimed::fromRow,
                    CLAIM,
                    at(tx.now()),
                    atMost,
                    at(tx.now().plus(lease)),
                    topics.toArray(String[]::new))
                .map(claimed -> Claim.of(claimed, atMost)));
  }

  /**
   * Marks handled messages, all in one transaction. A retry is noted only by the worker that still
   * holds the message; that it is done or dropped holds whoever says so.
   */
  Future<Void> mark(List<Mark> marks) {
    return database.inTransaction(
        Caller.Service.jobs(),
        tx ->
            tx.run(
                    MARK,
                    column(marks, Mark::id, UUID[]::new),
                    column(marks, Mark::attempts, Integer[]::new),
                    column(marks, m -> nullable(m.done()), OffsetDateTime[]::new),
                    column(marks, m -> m.outcome().orElse(null), String[]::new),
                    column(marks, m -> nullable(m.due()), OffsetDateTime[]::new))
                .mapEmpty());
  }

  /** Finishes what expired unclaimed, and removes what was finished long ago. */
  Future<Void> tidy(Duration keep) {
    return database
        .inTransaction(
            Caller.Service.jobs(),
            tx ->
                tx.run(EXPIRE, at(tx.now()), TIDY_AT_ONCE)
                    .compose(_ -> tx.run(REMOVE, at(tx.now().minus(keep)), TIDY_AT_ONCE)))
        .compose(rows -> rows.rowCount() < TIDY_AT_ONCE ? Future.succeededFuture() : tidy(keep));
  }

  /** What one claim brought: the messages to handle, and whether more may be waiting. */
  record Claim(List<OutboxMessage> messages, boolean more) {
    private static Claim of(List<Claimed> claimed, int asked) {
      var live = claimed.stream().filter(c -> !c.expired()).map(Claimed::message).toList();
      return new Claim(live, claimed.size() == asked);
    }
  }

  private record Claimed(OutboxMessage message, boolean expired) {
    static Claimed fromRow(Row row) {
      return new Claimed(
          new OutboxMessage(
              row.getUUID("id"),
              row.getUUID("authority_id"),
              row.getString("topic"),
              row.getJsonObject("payload"),
              row.getOffsetDateTime("due_at").toInstant(),
              row.getOffsetDateTime("expires_at").toInstant(),
              row.getInteger("attempts")),
          row.getBoolean("expired"));
    }
  }

  private static <T> T[] column(List<Mark> marks, Function<Mark, T> value, IntFunction<T[]> array) {
    return marks.stream().map(value).toArray(array);
  }

  private static OffsetDateTime nullable(Optional<Instant> instant) {
    return instant.map(OutboxQueue::at).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String CLAIM =
      """
      with due as (
        select id
          from outbox
         where done_at is null
           and due_at <= $1
           and (claimed_until is null or claimed_until <= $1)
           and topic = any ($4)
         order by due_at
         limit $2
           for update skip locked)
      update outbox o
         set attempts = o.attempts + 1,
             claimed_until = $3,
             done_at = case when o.expires_at <= $1 then $1 end,
             outcome = case when o.expires_at <= $1 then 'expired' end
        from due
       where o.id = due.id
      returning o.id, o.authority_id, o.topic, o.payload, o.due_at, o.expires_at, o.attempts,
                o.done_at is not null as expired
      """;

  private static final String MARK =
      """
      update outbox o
         set done_at = m.done_at,
             outcome = m.outcome,
             due_at = coalesce(m.due_at, o.due_at),
             claimed_until = null
        from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::timestamptz[])
             as m (id, attempts, done_at, outcome, due_at)
       where o.id = m.id
         and o.done_at is null
         and (m.done_at is not null or o.attempts = m.attempts)
      """;

  private static final String EXPIRE =
      """
      update outbox
         set done_at = $1, outcome = 'expired'
       where id in (
         select id
           from outbox
          where done_at is null
            and expires_at <= $1
            and (claimed_until is null or claimed_until <= $1)
          limit $2
            for update skip locked)
      """;

  private static final String REMOVE =
      """
      delete from outbox
       where id in (
         select id from outbox where done_at < $1 limit $2 for update skip locked)
      """;
}
