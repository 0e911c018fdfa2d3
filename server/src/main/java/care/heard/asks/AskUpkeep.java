package care.heard.asks;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends asks whose time is over, and makes those that waited when the caps allow it. */
public final class AskUpkeep {
  private static final int AT_ONCE = 500;

  private final AskStore store = new AskStore();
  private final Database database;

  AskUpkeep(Database database) {
    this.database = database;
  }

  /** Does all that is due for one authority; harmless when nothing is. */
  public Future<Void> keepUp(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    return database.inTransaction(jobs, this::lapse).compose(waiting -> inTurn(jobs, waiting));
  }

  private Future<List<AskStore.Waiting>> lapse(Tx tx) {
    return store.lapse(tx, England.day(tx.now())).compose(_ -> store.waiting(tx, AT_ONCE));
  }

  // A transaction a person: nobody who asks them something else waits for all the others.
  private Future<Void> inTurn(Caller.Service jobs, List<AskStore.Waiting> waiting) {
    var done = Future.<Void>succeededFuture();
    for (var ask : waiting) {
      done = done.compose(_ -> database.inTransaction(jobs, tx -> askIfAllowed(tx, ask)));
    }
    return done;
  }

  private Future<Void> askIfAllowed(Tx tx, AskStore.Waiting ask) {
    var today = England.day(tx.now());
    var wish =
        new NewAsk(ask.person(), ask.questionSet(), AskReason.PERIOD, Optional.empty(), today);
    return store
        .lock(tx, ask.person())
        .compose(_ -> store.facts(tx, wish, today))
        .map(facts -> facts.filter(f -> f.areFor(today) && f.cap().allows(today, f.asked())))
        .compose(
            may -> may.isPresent() ? store.askNow(tx, ask.id(), today) : Future.succeededFuture());
  }
}
