package care.heard.questions;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Staff plan campaigns, see what they reach, and end them. */
final class CampaignService {
  private final CampaignStore store = new CampaignStore();
  private final Audit audit;

  CampaignService(Audit audit) {
    this.audit = audit;
  }

  /** Every campaign with what it reached, the latest first; on record. */
  Future<List<Campaign.Shown>> list(Tx tx) {
    var today = England.day(tx.now());
    var all = store.all(tx);
    var reach = store.reach(tx);
    return Future.all(all, reach)
        .compose(_ -> audit.record(tx, "listCampaigns", null))
        .map(_ ->
            all.result().stream()
                .map(c -> Campaign.Shown.of(c, reach.result().get(c.id()), today))
                .toList());
  }

  /** A campaign that begins to ask on its first day. INVALID where it could reach nobody. */
  Future<Campaign.Shown> plan(Tx tx, PlanCampaign plan) {
    var id = UUID.randomUUID();
    requireWindow(plan, England.day(tx.now()));
    return store
        .isPublished(tx, plan.questionSet())
        .compose(known -> known ? store.add(tx, id, plan) : Future.failedFuture(noSuchSet()))
        .compose(_ -> audit.record(tx, "planCampaign", id))
        .compose(_ -> read(tx, id));
  }

  /** Nobody is asked any more. NOT_POSSIBLE_NOW where it is over. */
  Future<Campaign.Shown> end(Tx tx, UUID id) {
    var today = England.day(tx.now());
    return require(tx, id)
        .map(campaign -> requireCanEnd(campaign, today))
        .compose(_ -> store.end(tx, id, today))
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(over()))
        .compose(_ -> audit.record(tx, "endCampaign", id))
        .compose(_ -> read(tx, id));
  }

  private Future<Campaign.Shown> read(Tx tx, UUID id) {
    var campaign = require(tx, id);
    var reach = store.reach(tx);
    return Future.all(campaign, reach)
        .map(_ ->
            Campaign.Shown.of(campaign.result(), reach.result().get(id), England.day(tx.now())));
  }

  private Future<Campaign> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static Campaign requireCanEnd(Campaign campaign, LocalDate today) {
    if (!campaign.state(today).canBecome(CampaignState.OVER)) {
      throw over();
    }
    return campaign;
  }

  private static void requireWindow(PlanCampaign plan, LocalDate today) {
    if (plan.closesOn().isBefore(today)) {
      throw Problem.invalid("/closesOn", "The last day has passed: give a later one.");
    }
    if (plan.closesOn().isBefore(plan.opensOn())) {
      throw Problem.invalid("/closesOn", "The last day comes before the first: change one.");
    }
  }

  private static Problem noSuchSet() {
    return Problem.invalid("/questionSet", "There are no published questions of that name.");
  }

  private static Problem over() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("This campaign is over: it asks nobody any more.");
  }
}
