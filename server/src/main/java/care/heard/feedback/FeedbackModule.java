package care.heard.feedback;

import care.heard.asks.Asks;
import care.heard.authorities.Authorities;
import care.heard.drafts.Drafts;
import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import care.heard.push.SealedNotices;
import care.heard.quotes.QuoteMasking;
import care.heard.safeguarding.SafeguardingService;
import care.heard.safeguarding.sealed.ConfidentialItems;
import care.heard.themes.ThemeService;
import care.heard.workers.WorkersService;

/** Builds feedback: question sets, items, threads. */
public final class FeedbackModule {
  private final FeedbackService feedback;
  private final ConfidentialItems confidential;
  private final UnnamedUpkeep unnamed;
  private final ConfirmedItems confirmedItems;
  private final HeldFeedback held;
  private final FeedbackRoutes routes;
  private final FeedbackPages pages;

  /** Wires the feature. */
  public FeedbackModule(
      Database database,
      Idempotency idempotency,
      Authorities authorities,
      PeopleService people,
      WorkersService workers,
      Asks asks,
      Drafts drafts,
      ThemeService themes,
      SafeguardingService safeguarding,
      NoticeService notices,
      QuoteMasking masking,
      SealedNotices sealed,
      Vault vault,
      ServiceKey seal,
      KeyedHash hash,
      Audit audit,
      Frames frames,
      Templates templates) {
    this.confidential = new ConfidentialSenders(hash, vault);
    var questions = new QuestionSets();
    var threads = new Threads(questions, vault);
    var ties = new PassTies(seal);
    var voices = new Voices(seal, ties);
    var staff =
        new StaffFeedbackService(
            threads, voices, people, themes, safeguarding, notices, masking, audit);
    this.feedback =
        new FeedbackService(
            questions, safeguarding, themes, workers, asks, drafts, authorities, vault, audit);
    this.held = new HeldFeedback(threads);
    this.confirmedItems = new ConfirmedItems(vault);
    this.unnamed = new UnnamedUpkeep(database, vault, audit);
    this.routes =
        new FeedbackRoutes(
            database,
            idempotency,
            questions,
            new Intake(database, idempotency, feedback, safeguarding, vault),
            new UnnamedFeedbackService(
                questions, safeguarding, themes, authorities, vault, ties, hash),
            new ReceiptThreads(safeguarding, authorities, vault, hash),
            new Withdrawals(vault, audit),
            new MyFeedbackService(questions, threads, safeguarding, authorities, sealed, audit),
            staff);
    this.pages = new FeedbackPages(database, idempotency, staff, themes, frames, templates);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** What is held on what a young person sent. */
  public HeldData held() {
    return held;
  }

  /** The words of what staff have confirmed themes for. */
  public ConfirmedItems confirmedItems() {
    return confirmedItems;
  }

  /** What is done by the day for what they say without a name. */
  public UnnamedUpkeep unnamed() {
    return unnamed;
  }

  /** Confidential items, for the two who open a sealed identity. */
  public ConfidentialItems confidentialItems() {
    return confidential;
  }

  /** What young people say. */
  public FeedbackService feedback() {
    return feedback;
  }
}
