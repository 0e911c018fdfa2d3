package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Notes when a review comes into danger, and sees to it that whoever answers for it is told. */
final class ReviewWarnings {
  private final DueStore store = new DueStore();
  private final Database database;
  private final DueReviews due;
  private final ReviewTelling telling;

  ReviewWarnings(Database database, DueReviews due, ReviewTelling telling) {
    this.database = database;
    this.due = due;
    this.telling = telling;
  }

  /** Notes what is new, and tells; of what was noted before it says nothing again. */
  Future<Void> warn(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), this::warn);
  }

  /** Whether that member of staff still answers for a review in danger. */
  Future<Boolean> concern(Tx tx, UUID staff) {
    return due.inDanger(tx)
        .compose(all -> telling.answering(tx, all))
        .map(answering -> answering.contains(staff));
  }

  private Future<Void> warn(Tx tx) {
    var all = due.inDanger(tx);
    var before = store.warnings(tx);
    return Future.all(all, before)
        .map(_ -> fresh(all.result(), before.result()))
        .compose(fresh -> store.warn(tx, fresh).compose(_ -> telling.tell(tx, fresh)));
  }

  private static List<DueStore.Warning> fresh(
      List<DueStore.Warning> all, List<DueStore.Warning> before) {
    var known = new HashSet<>(before.stream().map(DueStore.Warning::review).toList());
    return all.stream().filter(warning -> !known.contains(warning.review())).toList();
  }
}
