package care.heard.questions;

import care.heard.asks.AskReason;
import care.heard.asks.Asks;
import care.heard.asks.NewAsk;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the audience of each campaign that runs, some people at a time. Whoever was asked as often
 * as the cap allows is asked later, while the campaign still runs.
 */
public final class CampaignRounds {
  private static final int AT_A_TIME = 100;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final CampaignStore store = new CampaignStore();
  private final Database database;
  private final Asks asks;

  CampaignRounds(Database database, Asks asks) {
    this.database = database;
    this.asks = asks;
  }

  /** One round for one authority; harmless when everybody was asked. */
  public Future<Void> ask(UUID authority) {
    var jobs = Caller.Service.jobs(authority);
    return database
        .inTransaction(jobs, tx -> store.running(tx, England.day(tx.now())))
        .compose(running -> inTurn(jobs, running));
  }

  private Future<Void> inTurn(Caller.Service jobs, List<Campaign> running) {
    var done = Future.<Void>succeededFuture();
    for (var campaign : running) {
      done = done.compose(_ -> some(jobs, campaign, BEFORE_ALL));
    }
    return done;
  }

  private Future<Void> some(Caller.Service jobs, Campaign campaign, UUID after) {
    return database
        .inTransaction(
            jobs, tx -> store.notAsked(tx, campaign.id(), England.day(tx.now()), after, AT_A_TIME))
        .compose(people -> askEach(jobs, campaign, people).map(people))
        .compose(people ->
            people.size() < AT_A_TIME
                ? Future.succeededFuture()
                : some(jobs, campaign, people.getLast().person()));
  }

  private Future<Void> askEach(
      Caller.Service jobs, Campaign campaign, List<CampaignStore.NotAsked> people) {
    var done = Future.<Void>succeededFuture();
    for (var person : people) {
      if (campaign.audience().includes(person.age(), person.status())) {
        done = done.compose(_ -> askOne(jobs, campaign, person.person()));
      }
    }
    return done;
  }

  private Future<Void> askOne(Caller.Service jobs, Campaign campaign, UUID person) {
    var wish =
        new NewAsk(
            person,
            campaign.questionSet(),
            AskReason.CAMPAIGN,
            Optional.of(campaign.id()),
            campaign.closesOn());
    return database.inTransaction(jobs, tx -> asks.ask(tx, wish)).mapEmpty();
  }
}
