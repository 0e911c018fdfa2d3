package care.heard.releases;

import care.heard.authorities.Authorities;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;

/** Wires the releases. */
public final class ReleasesModule {
  private final ReleaseService service;
  private final PublishedReleases published;
  private final ReleaseRoutes routes;

  /** Builds store, service and routes. */
  public ReleasesModule(
      Database database, Idempotency idempotency, Authorities authorities, Audit audit) {
    service = new ReleaseService(authorities, audit);
    published = new PublishedReleases(database);
    routes = new ReleaseRoutes(database, idempotency, service, published);
  }

  /** Drafting, signing off and publishing; inside the caller's transaction. */
  public ReleaseService service() {
    return service;
  }

  /** What the board reads. */
  public PublishedReleases published() {
    return published;
  }

  /** Answers the operations. */
  public void bind(Api api) {
    routes.bind(api);
  }
}
