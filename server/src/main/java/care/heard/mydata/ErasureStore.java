package care.heard.mydata;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Erasing, as the database does it whole (V0037). */
final class ErasureStore {
  /** Erases the caller; false while an alert that is not closed holds some of it. */
  Future<Boolean> eraseSelf(Tx tx) {
    return tx.run("select erase_self($1)", England.day(tx.now()))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Erases that person, for the background jobs. */
  Future<Boolean> erase(Tx tx, UUID person, String why) {
    return tx.run("select erase_person($1, $2, $3)", person, England.day(tx.now()), why)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Those who asked and whom nothing holds any more, or may. */
  Future<List<UUID>> waiting(Tx tx) {
    return tx.list(row -> row.getUUID(0), WAITING);
  }

  /** Everybody who has a key. */
  Future<List<UUID>> withKey(Tx tx) {
    return tx.list(row -> row.getUUID(0), WITH_KEY);
  }

  private static final String WAITING = "select person_id from erasure where done_on is null";

  private static final String WITH_KEY = "select person_id from person_key";
}
