package care.heard.questions;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the campaign operations of the contract; nothing else lives here. */
final class CampaignRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final CampaignService campaigns;

  CampaignRoutes(Database database, Idempotency idempotency, CampaignService campaigns) {
    this.database = database;
    this.idempotency = idempotency;
    this.campaigns = campaigns;
  }

  void bind(Api api) {
    api.on("listCampaigns", this::listCampaigns);
    api.on("planCampaign", this::planCampaign);
    api.on("endCampaign", this::endCampaign);
  }

  private Future<Reply> listCampaigns(Call call) {
    return database
        .inTransaction(call.caller(), campaigns::list)
        .map(all -> Reply.ok(Map.of("campaigns", all)));
  }

  Future<Reply> planCampaign(Call call) {
    var plan = call.body(PlanCampaign.class);
    return idempotency.once(database, call, tx -> campaigns.plan(tx, plan).map(Reply::created));
  }

  Future<Reply> endCampaign(Call call) {
    return database
        .inTransaction(call.caller(), tx -> campaigns.end(tx, call.id("campaignId")))
        .map(Reply::ok);
  }
}
