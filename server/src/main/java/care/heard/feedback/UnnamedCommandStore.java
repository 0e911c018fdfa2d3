package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;

/** What every command without a name asks of the database, whatever it adds. */
final class UnnamedCommandStore {
  /** Keeps a second request of the same command out; false where one is under way. */
  Future<Boolean> lock(Tx tx, UnnamedCommand command) {
    return tx.run(LOCK, command.hash()).map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Keeps everybody else from what has no name until the transaction ends. */
  Future<Void> lockAll(Tx tx) {
    return tx.run(LOCK_ALL).mapEmpty();
  }

  /**
   * Writes all of a day anew, in random order: what any of them would tell of its moment is gone.
   */
  Future<Void> shuffle(Tx tx, LocalDate day) {
    return tx.run(SHUFFLE, day).mapEmpty();
  }

  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended($1, 0))";

  private static final String LOCK_ALL = "select lock_unnamed_items()";

  private static final String SHUFFLE = "select shuffle_unnamed_items($1)";
}
