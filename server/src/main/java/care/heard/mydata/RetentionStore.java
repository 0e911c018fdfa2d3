package care.heard.mydata;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;

/** What has been kept long enough goes (V0038). */
final class RetentionStore {
  /** Removes what of that kind is from before that day; how many. */
  Future<Integer> remove(Tx tx, String kind, LocalDate before, LocalDate today) {
    return tx.run("select remove_old($1, $2, $3)", kind, before, today)
        .map(rows -> rows.iterator().next().getInteger(0));
  }
}
