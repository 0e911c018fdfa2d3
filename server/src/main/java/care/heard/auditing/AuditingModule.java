package care.heard.auditing;

import care.heard.identity.Frames;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;

/** Builds what the auditor reads. */
public final class AuditingModule {
  private final AuditingRoutes routes;
  private final AuditingPages pages;

  /** Wires the feature. */
  public AuditingModule(Database database, Audit audit, Frames frames, Templates templates) {
    var auditing = new AuditingService(audit);
    this.routes = new AuditingRoutes(database, auditing);
    this.pages = new AuditingPages(database, auditing, frames, templates);
  }

  /** Adds the operation and the page. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
