package care.heard.mydata;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.Retention;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;

/** Applies the periods of {@link Retention}, each kind in a transaction of its own. */
public final class RetentionUpkeep {
  private final RetentionStore store = new RetentionStore();
  private final Retention retention = new Retention();
  private final Database database;
  private final Audit audit;

  RetentionUpkeep(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Does all that is due for one authority; harmless when nothing is. */
  public Future<Void> keepUp(UUID authority) {
    var done = Future.<Void>succeededFuture();
    for (var kind : retention.kinds()) {
      if (kind.isApplied()) {
        done = done.compose(_ -> remove(authority, kind));
      }
    }
    return done;
  }

  private Future<Void> remove(UUID authority, Retention.Kind kind) {
    return database.inTransaction(Caller.Service.jobs(authority), tx -> remove(tx, kind));
  }

  private Future<Void> remove(Tx tx, Retention.Kind kind) {
    var today = England.day(tx.now());
    return store
        .remove(tx, kind.code(), kind.goesBefore(today), today)
        .compose(gone -> gone == 0 ? Future.succeededFuture() : record(tx, kind, gone));
  }

  private Future<Void> record(Tx tx, Retention.Kind kind, int gone) {
    return audit.record(tx, "removeOld", null, Map.of("kind", kind.code(), "count", gone));
  }
}
