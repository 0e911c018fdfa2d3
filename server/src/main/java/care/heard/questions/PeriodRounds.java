package care.heard.questions;

import care.heard.asks.AskReason;
import care.heard.asks.Asks;
import care.heard.asks.NewAsk;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks everybody a set is for, and again each time its period is over, whatever the reason was of
 * the last time. The caps hold here as everywhere: whom they hold back waits.
 */
public final class PeriodRounds {
  private static final int AT_A_TIME = 100;
  private static final int OPEN_FOR_DAYS = 28;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final PeriodStore store = new PeriodStore();
  private final Database database;
  private final Asks asks;

  PeriodRounds(Database database, Asks asks) {
    this.database = database;
    this.asks = asks;
  }

  /** One round for one authority; harmless when it is nobody's turn. */
  public Future<Void> ask(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    return database.inTransaction(jobs, store::all).compose(sets -> inTurn(jobs, sets));
  }

  private Future<Void> inTurn(Caller.Service jobs, List<PeriodStore.Periodic> sets) {
    var done = Future.<Void>succeededFuture();
    for (var set : sets) {
      done = done.compose(_ -> some(jobs, set, BEFORE_ALL));
    }
    return done;
  }

  private Future<Void> some(Caller.Service jobs, PeriodStore.Periodic set, UUID after) {
    var today = England.day(database.now());
    var notSince = today.minusDays(set.days());
    return database
        .inTransaction(jobs, tx -> store.due(tx, set.code(), notSince, today, after, AT_A_TIME))
        .compose(people -> askEach(jobs, set, people, today).map(people))
        .compose(people ->
            people.size() < AT_A_TIME
                ? Future.succeededFuture()
                : some(jobs, set, people.getLast().person()));
  }

  private Future<Void> askEach(
      Caller.Service jobs,
      PeriodStore.Periodic set,
      List<CampaignStore.NotAsked> people,
      LocalDate today) {
    var done = Future.<Void>succeededFuture();
    for (var person : people) {
      if (set.audience().isOpenOn(today)
          && set.audience().includes(person.age(), person.status())) {
        done = done.compose(_ -> askOne(jobs, wish(set, person.person(), today)));
      }
    }
    return done;
  }

  private static NewAsk wish(PeriodStore.Periodic set, UUID person, LocalDate today) {
    var until = today.plusDays(Math.min(OPEN_FOR_DAYS, set.days()) - 1L);
    return new NewAsk(person, set.code(), AskReason.PERIOD, Optional.empty(), until);
  }

  private Future<Void> askOne(Caller.Service jobs, NewAsk wish) {
    return database.inTransaction(jobs, tx -> asks.ask(tx, wish)).mapEmpty();
  }
}
