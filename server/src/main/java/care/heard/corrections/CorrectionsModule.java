package care.heard.corrections;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import care.heard.safeguarding.SafeguardingService;

/** Builds corrections: what is said to be wrong, and what came of it. */
public final class CorrectionsModule {
  private final CorrectionRoutes routes;
  private final CorrectionPages pages;
  private final HeldCorrections held;

  /** Wires the feature. */
  public CorrectionsModule(
      Database database,
      Idempotency idempotency,
      Authorities authorities,
      PeopleService people,
      SafeguardingService safeguarding,
      NoticeService notices,
      Vault vault,
      Audit audit,
      Frames frames,
      Templates templates) {
    var corrections = new CorrectionService(safeguarding, authorities, vault, audit);
    var staffCorrections = new StaffCorrectionService(people, notices, vault, audit);
    this.held = new HeldCorrections(corrections);
    this.routes = new CorrectionRoutes(database, idempotency, corrections, staffCorrections);
    this.pages = new CorrectionPages(database, idempotency, staffCorrections, frames, templates);
  }

  /** What a young person said is wrong. */
  public HeldData held() {
    return held;
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
