package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.jobs.Outbox;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * Tells young people that something is new; the notice waits in the app, the push only wakes it.
 */
public final class NoticeService {
  private final NoticeStore store;
  private final Outbox outbox;

  NoticeService(NoticeStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Leaves the notice, and the wake-up of the phones, in the caller's transaction. */
  public Future<UUID> notify(Tx tx, NewNotice notice) {
    return store
        .insert(tx, notice)
        .compose(id ->
            outbox
                .add(tx, PushTask.TOPIC, PushTask.payload(id), tx.now(), notice.expires())
                .map(id));
  }

  /** What is new for the caller, newest first. */
  Future<List<Notice>> list(Tx tx, Caller.YoungPerson caller) {
    return store.list(tx, caller.person());
  }

  /** How many notices the caller has not seen. */
  public Future<Integer> countUnseen(Tx tx, Caller.YoungPerson caller) {
    return store.countUnseen(tx, caller.person());
  }

  /** The caller has seen it; saying so again changes nothing. */
  Future<Void> markSeen(Tx tx, Caller.YoungPerson caller, UUID notice) {
    return store
        .markSeen(tx, caller.person(), notice)
        .compose(
            found -> found ? Future.succeededFuture() : Future.failedFuture(Problem.notFound()));
  }
}
