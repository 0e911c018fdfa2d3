package care.heard.safeguarding.duty;

import care.heard.platform.db.Tx;
import care.heard.safeguarding.AlertClock;
import care.heard.safeguarding.AlertClocks;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Open alerts as the watch sees them: since when, and how far they were told. */
final class DutyWatchStore {
  private final AlertClocks clocks;

  DutyWatchStore(AlertClocks clocks) {
    this.clocks = clocks;
  }

  /** The clocks of the alerts nobody has taken on, and which of these have no name. */
  record Open(Map<UUID, AlertClock> clocks, Set<UUID> unnamed) {}

  /** Takes away the messages that came through: each would keep a moment of some alert. */
  Future<Void> forgetDone(Tx tx) {
    return tx.run(FORGET_DONE).mapEmpty();
  }

  /** The authorities with an alert that nobody has taken on and somebody to tell. */
  Future<List<UUID>> toWatch(Tx tx) {
    return tx.list(row -> row.getUUID(0), TO_WATCH);
  }

  /** Whether no other replica watches this authority; from now on none does until the end. */
  Future<Boolean> watchAlone(Tx tx) {
    return tx.run(WATCH_ALONE, tx.caller().authority().orElseThrow().toString())
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  Future<Open> open(Tx tx) {
    return tx.list(row -> row, OPEN).map(this::open);
  }

  private Open open(List<Row> rows) {
    var all = new HashMap<UUID, AlertClock>();
    var unnamed = new HashSet<UUID>();
    for (var row : rows) {
      all.put(row.getUUID("id"), clocks.of(row));
      if (row.getUUID("person_id") == null) {
        unnamed.add(row.getUUID("id"));
      }
    }
    return new Open(all, unnamed);
  }

  /** Nobody else touches what has no name until this transaction ends. */
  Future<Void> lockUnnamed(Tx tx) {
    return tx.run(LOCK_UNNAMED).mapEmpty();
  }

  /** Keeps these clocks in place of those before. */
  Future<Void> keep(Tx tx, Map<UUID, AlertClock> changed) {
    var rows =
        changed.entrySet().stream()
            .map(entry -> Tuple.of(entry.getKey(), clocks.seal(entry.getKey(), entry.getValue())))
            .toList();
    return tx.runAll(KEEP, rows);
  }

  /** Writes all alerts without a name anew, in random order. */
  Future<Void> shuffleUnnamed(Tx tx) {
    return tx.run(SHUFFLE_UNNAMED).mapEmpty();
  }

  private static final String FORGET_DONE =
      "delete from outbox where topic = 'tell-duty' and done_at is not null";

  private static final String TO_WATCH = "select authorities_to_watch()";

  private static final String WATCH_ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('duty-watch/' || $1, 0))";

  private static final String OPEN =
      "select id, person_id, opened_at, clock_sealed from alert where state = 'open'";

  private static final String LOCK_UNNAMED = "select lock_unnamed_items()";

  private static final String KEEP =
      "update alert set clock_sealed = $2 where id = $1 and state = 'open'";

  private static final String SHUFFLE_UNNAMED = "select shuffle_unnamed_alerts()";
}
