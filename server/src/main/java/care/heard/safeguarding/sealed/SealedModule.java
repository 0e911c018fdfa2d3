package care.heard.safeguarding.sealed;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.push.SealedNotices;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.UUID;

/** Builds the sealed identity: the directory of keys, and two people who open one. */
public final class SealedModule {
  private final Database database;
  private final OpeningStore store = new OpeningStore();
  private final Passphrases passphrases;
  private final KeyDirectory directory;
  private final OpeningRoutes routes;
  private final OpeningPages pages;

  /** Wires it. */
  public SealedModule(
      Vertx vertx,
      Database database,
      Authorities authorities,
      PeopleService people,
      ConfidentialItems items,
      SealedNotices notices,
      ServiceKey serviceKey,
      SigningKeys signing,
      Audit audit,
      Frames frames,
      Templates templates) {
    var keys = new SealedStore();
    this.database = database;
    this.passphrases = new Passphrases(vertx, database, keys, serviceKey);
    this.directory = new KeyDirectory(database, authorities, keys, signing);
    var openings =
        new OpeningService(
            database,
            items,
            new SenderTold(items, notices),
            passphrases,
            authorities,
            people,
            new OpeningSeals(serviceKey),
            audit);
    this.routes = new OpeningRoutes(openings);
    this.pages = new OpeningPages(database, openings, routes, frames, templates);
  }

  /** Adds the operations, pages and the directory. */
  public void bind(Api api, Pages pageRoutes, Router router) {
    directory.bind(router);
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** Takes away what may no longer be opened or looked at; for the background jobs. */
  public Future<Void> end(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), store::end);
  }

  /** Gives the thread back. */
  public Future<Void> close() {
    return passphrases.close();
  }
}
