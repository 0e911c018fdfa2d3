package care.heard.questions;

import care.heard.asks.Asks;
import care.heard.identity.Frames;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;

/** Builds what staff do with question sets, and campaigns. */
public final class QuestionsModule {
  private final QuestionSetRoutes routes;
  private final QuestionSetPages pages;
  private final CampaignRoutes campaignRoutes;
  private final CampaignPages campaignPages;
  private final CampaignRounds rounds;
  private final PeriodRounds periods;

  /** Wires the feature. */
  public QuestionsModule(
      Database database,
      Idempotency idempotency,
      Asks asks,
      Audit audit,
      Frames frames,
      Templates templates) {
    var sets = new QuestionSetService(audit);
    this.routes = new QuestionSetRoutes(database, idempotency, sets);
    this.pages = new QuestionSetPages(database, sets, routes, frames, templates);
    var campaigns = new CampaignService(audit);
    this.campaignRoutes = new CampaignRoutes(database, idempotency, campaigns);
    this.campaignPages =
        new CampaignPages(database, campaigns, sets, campaignRoutes, frames, templates);
    this.rounds = new CampaignRounds(database, asks);
    this.periods = new PeriodRounds(database, asks);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
    campaignRoutes.bind(api);
    campaignPages.bind(pageRoutes);
  }

  /** What sets with a period ask from time to time. */
  public PeriodRounds periods() {
    return periods;
  }

  /** What campaigns ask from time to time. */
  public CampaignRounds rounds() {
    return rounds;
  }
}
