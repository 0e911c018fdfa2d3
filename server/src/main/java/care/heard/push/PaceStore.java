package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;

/** The pace of a push service, as all replicas share it. */
final class PaceStore {
  private final Database database;
  private final String service;

  PaceStore(Database database, String service) {
    this.database = database;
    this.service = service;
  }

  /** A pace before and after a change. */
  record Change(Pace before, Pace after, Instant now) {}

  /** Changes the pace; replicas that do so at the same time follow one another. */
  Future<Change> change(BiFunction<Pace, Instant, Pace> rule) {
    return database.inTransaction(
        Caller.Service.jobs(),
        tx ->
            tx.run(KNOW, service, Pace.MOST, at(tx.now()))
                .compose(_ -> tx.find(PaceStore::fromRow, LOCK, service))
                .map(found -> found.orElseThrow().believed(tx.now()))
                .compose(before -> save(tx, before, rule.apply(before, tx.now()))));
  }

  private Future<Change> save(Tx tx, Pace before, Pace after) {
    return tx.run(
            SAVE,
            service,
            after.perSecond(),
            at(after.changedAt()),
            at(after.freeAt()),
            at(after.pausedUntil()),
            after.strikes())
        .map(new Change(before, after, tx.now()));
  }

  private static Pace fromRow(Row row) {
    return new Pace(
        row.getDouble("per_second"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getOffsetDateTime("free_at").toInstant(),
        row.getOffsetDateTime("paused_until").toInstant(),
        row.getInteger("strikes"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String KNOW =
      """
      insert into push_pace (service, per_second, changed_at, free_at, paused_until, strikes)
      values ($1, $2, $3, $3, $3, 0)
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select per_second, changed_at, free_at, paused_until, strikes
        from push_pace
       where service = $1
         for update
      """;

  private static final String SAVE =
      """
      update push_pace
         set per_second = $2, changed_at = $3, free_at = $4, paused_until = $5, strikes = $6
       where service = $1
      """;
}
