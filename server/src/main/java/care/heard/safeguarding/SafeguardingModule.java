package care.heard.safeguarding;

import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import java.time.InstantSource;

/** Builds safeguarding: screening, and the duty team's alerts. */
public final class SafeguardingModule {
  private final SafeguardingService safeguarding;
  private final SafeguardingRoutes routes;
  private final SafeguardingPages pages;

  /** Wires the feature. */
  public SafeguardingModule(
      Database database,
      Idempotency idempotency,
      PeopleService people,
      Vault vault,
      ServiceKey serviceKey,
      Audit audit,
      Frames frames,
      Templates templates,
      InstantSource clock) {
    var store = new AlertStore(new AlertClocks(serviceKey));
    this.safeguarding = new SafeguardingService(store, audit);
    var triage = new TriageService(store, new AlertHistories(vault, serviceKey), audit);
    var alerts = new AlertReading(database, safeguarding, triage, store, people);
    this.routes = new SafeguardingRoutes(database, idempotency, alerts, triage);
    this.pages =
        new SafeguardingPages(
            database, idempotency, alerts, routes, new AlertView(frames, templates, clock));
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** What a young person may know of what is held on keeping them safe. */
  public HeldData held() {
    return new HeldSafety();
  }

  /** For the features that take in what young people say. */
  public SafeguardingService safeguarding() {
    return safeguarding;
  }
}
