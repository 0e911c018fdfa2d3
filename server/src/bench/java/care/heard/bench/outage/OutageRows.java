package care.heard.bench.outage;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The notices of a rehearsal, as the tables' owner writes and counts them. */
final class OutageRows {
  private static final int PHONES = 1000;
  private static final int AT_ONCE = 20_000;
  private static final int READ_AT_ONCE = 50_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Database database;
  private final UUID authority;

  OutageRows(Database database, UUID authority) {
    this.database = database;
    this.authority = authority;
  }

  /** So many notices that wait from that moment on, evenly for each of these times of use. */
  void fill(int notices, Instant begin, List<Duration> useful) {
    var phones = new ArrayList<UUID>();
    for (int i = 0; i < PHONES; i++) {
      phones.add(UUID.randomUUID());
    }
    var people = phones.toArray(UUID[]::new);
    owner(tx -> tx.run(PEOPLE, authority, people, at(begin)));
    for (int from = 0; from < notices; from += AT_ONCE) {
      int each = Math.min(AT_ONCE, notices - from) / useful.size();
      for (var time : useful) {
        owner(tx -> tx.run(NOTICES, authority, people, at(begin), at(begin.plus(time)), each));
      }
    }
  }

  /** No push service was ever tried: what an earlier rehearsal found says nothing. */
  void forgetPace() {
    owner(tx -> tx.run(FORGET_PACE));
  }

  /** What is in the outbox and not finished. */
  int unfinished() {
    return owner(tx -> tx.run(UNFINISHED, authority)).iterator().next().getInteger(0);
  }

  /** When the next message is due, in the past too; empty where all are finished. */
  Optional<Instant> nextDue() {
    return instant(owner(tx -> tx.run(NEXT_DUE, authority)));
  }

  /** Until when the push service is left alone; empty where nobody tried it yet. */
  Optional<Instant> pausedUntil() {
    return instant(owner(tx -> tx.run(PAUSED)));
  }

  /** Tells of each notice when it expires. */
  void eachExpiry(BiConsumer<UUID, Instant> told) {
    for (var last = FIRST; last != null; last = page(last, told)) {}
  }

  private UUID page(UUID after, BiConsumer<UUID, Instant> told) {
    UUID last = null;
    for (var row : owner(tx -> tx.run(EXPIRIES, authority, after, READ_AT_ONCE))) {
      last = row.getUUID("id");
      told.accept(last, row.getOffsetDateTime("expires_at").toInstant());
    }
    return last;
  }

  private static Optional<Instant> instant(RowSet<Row> rows) {
    var found = rows.iterator();
    return found.hasNext()
        ? Optional.ofNullable(found.next().getOffsetDateTime(0)).map(OffsetDateTime::toInstant)
        : Optional.empty();
  }

  private <T> T owner(Function<Tx, Future<T>> work) {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return database.inTransaction(owner, work).await();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String UNFINISHED =
      "select count(*)::int from outbox where done_at is null and authority_id = $1";

  private static final String NEXT_DUE =
      """
      select due_at from outbox
       where done_at is null and authority_id = $1
       order by due_at limit 1
      """;

  private static final String PAUSED = "select paused_until from push_pace where service = 'fcm'";

  private static final String FORGET_PACE = "delete from push_pace where service = 'fcm'";

  private static final String EXPIRIES =
      """
      select id, expires_at from notice
       where authority_id = $1 and id > $2
       order by id limit $3
      """;

  private static final String PEOPLE =
      """
      with one as (
        insert into person
               (id, authority_id, name_sealed, born_on, locality, placement_group, status)
        select phone, $1, ''::bytea, date '2012-01-01', 'North', 'foster-care', 'in-care'
          from unnest($2::uuid[]) phone
        returning id)
      insert into device
             (id, authority_id, person_id, enrolled_at, push_token, push_platform, push_token_at)
      select id, $1, id, $3, 'phone-' || id, 'android', $3 from one
      """;

  private static final String NOTICES =
      """
      with told as (
        insert into notice (id, authority_id, person_id, kind, created_at, expires_at)
        select gen_random_uuid(), $1, ($2::uuid[])[1 + n % cardinality($2::uuid[])],
               'worker-changed', $3, $4
          from generate_series(1, $5) n
        returning id)
      insert into outbox (id, authority_id, topic, payload, due_at, expires_at)
      select gen_random_uuid(), $1, 'push', jsonb_build_object('notice', id), $3, $4 from told
      """;
}
