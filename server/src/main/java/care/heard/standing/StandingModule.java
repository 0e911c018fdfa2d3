package care.heard.standing;

import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.workers.WorkersService;

/** Builds who stands by young people. */
public final class StandingModule {
  private final StandingRoutes routes;
  private final StandingPages pages;

  /** Wires the feature. */
  public StandingModule(
      Database database,
      Idempotency idempotency,
      WorkersService workers,
      PeopleService people,
      Audit audit,
      Frames frames,
      Templates templates) {
    var standing = new StandingService(workers, people, audit);
    this.routes = new StandingRoutes(database, idempotency, standing);
    this.pages = new StandingPages(database, idempotency, standing, frames, templates);
  }

  /** Adds the operations and the page. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
