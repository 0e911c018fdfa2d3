package care.heard.ssd;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.identity.PeopleRegister;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import care.heard.workers.WorkerFiguresService;
import io.vertx.core.Vertx;

/** Builds imports of the council's records, and the figures that are counted from them. */
public final class SsdModule {
  private final ImportRoutes routes;
  private final ImportPages pages;

  /** Wires the feature. */
  public SsdModule(
      Vertx vertx,
      Database database,
      Authorities authorities,
      Vault vault,
      KeyedHash hash,
      Audit audit,
      Frames frames,
      Templates templates) {
    var register = new PeopleRegister(vertx, vault, hash);
    var imports = new ImportService(vertx, database, authorities, register, hash, audit);
    var desk = new ImportDesk(vertx, imports, audit);
    var figures = new WorkerFiguresService();
    this.routes = new ImportRoutes(database, desk, figures);
    this.pages = new ImportPages(database, desk, figures, frames, templates);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
