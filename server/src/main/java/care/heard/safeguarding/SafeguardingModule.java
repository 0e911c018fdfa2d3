package care.heard.safeguarding;

import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import java.time.InstantSource;

/** Builds safeguarding: screening, and the duty team's alerts. */
public final class SafeguardingModule {
  private final SafeguardingService safeguarding;
  private final SafeguardingRoutes routes;
  private final SafeguardingPages pages;

  /** Wires the feature. */
  public SafeguardingModule(
      Database database,
      PeopleService people,
      Audit audit,
      Frames frames,
      Templates templates,
      InstantSource clock) {
    this.safeguarding = new SafeguardingService(audit);
    this.routes = new SafeguardingRoutes(database, safeguarding, people);
    this.pages = new SafeguardingPages(database, safeguarding, routes, frames, templates, clock);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** For the features that take in what young people say. */
  public SafeguardingService safeguarding() {
    return safeguarding;
  }
}
