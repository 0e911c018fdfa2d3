package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;

/** Counts of workers and changes by team; the database gives counts and no rows. */
final class WorkerFiguresStore {
  /** By team, from the day after the first and to the last. */
  Future<List<TeamFigures>> count(Tx tx, LocalDate after, LocalDate last) {
    return tx.list(TeamFigures::fromRow, COUNT, after, last);
  }

  private static final String COUNT =
      """
      select team, young_people, one, two, three, four_or_more, answered, told_before, said_goodbye,
             told_again
        from worker_figures($1, $2)
      """;
}
