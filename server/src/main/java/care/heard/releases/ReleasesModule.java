package care.heard.releases;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.platform.access.Permissions;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import io.vertx.core.Vertx;

/** Builds the releases. */
public final class ReleasesModule {
  private final ReleaseService service;
  private final PublishedReleases published;
  private final ReleaseRoutes routes;
  private final ReleasePages pages;

  /** Wires the feature. */
  public ReleasesModule(
      Vertx vertx,
      Database database,
      Idempotency idempotency,
      Authorities authorities,
      Permissions permissions,
      Audit audit,
      ActionsBeside actions,
      Frames frames,
      Templates templates) {
    service = new ReleaseService(vertx, authorities, audit, actions);
    published = new PublishedReleases(database);
    routes = new ReleaseRoutes(database, idempotency, service, published);
    pages = new ReleasePages(database, service, routes, permissions, frames, templates);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** Drafting, signing off and publishing, inside the caller's transaction. */
  public ReleaseService service() {
    return service;
  }

  /** What the board reads. */
  public PublishedReleases published() {
    return published;
  }
}
