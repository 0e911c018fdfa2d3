package care.heard.demo;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Rows for one table. */
record Batch(String sql, List<Tuple> rows) {
  private static final int AT_A_TIME = 500;

  /** Inserts them a few hundred at a time. */
  Future<Void> insert(Tx tx) {
    var done = Future.<Void>succeededFuture();
    for (int from = 0; from < rows.size(); from += AT_A_TIME) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME));
      done = done.compose(_ -> tx.runAll(sql, some));
    }
    return done;
  }

  @Override
  public String toString() {
    return "Batch of " + rows.size();
  }
}
