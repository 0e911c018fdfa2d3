package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;

/** Counts how often workers change, and what young people say of it. */
public final class WorkerFiguresService {
  private final WorkerFiguresStore store = new WorkerFiguresStore();

  /** The twelve months that end today, by team. */
  public Future<WorkerFigures> lastTwelveMonths(Tx tx) {
    var today = England.day(tx.now());
    var before = today.minusMonths(12);
    return store
        .count(tx, before, today)
        .map(teams -> WorkerFigures.of(before.plusDays(1), today, teams));
  }
}
