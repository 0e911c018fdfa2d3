package care.heard.asks;

import care.heard.identity.Frames;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.UUID;

/** Builds asks: the one way to ask young people something. */
public final class AsksModule {
  private final Asks asks = new Asks();
  private final AskUpkeep upkeep;
  private final AskRoutes routes;
  private final CapPages pages;

  /** Wires the feature. */
  public AsksModule(Database database, Audit audit, Frames frames, Templates templates) {
    var caps = new CapService(audit);
    this.upkeep = new AskUpkeep(database);
    this.routes = new AskRoutes(database, asks, caps, audit);
    this.pages = new CapPages(database, caps, frames, templates);
  }

  /** Adds the operations and the page. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** What is held on what a young person was asked. */
  public HeldData held() {
    return new HeldAsks();
  }

  /** For every feature that asks something. */
  public Asks asks() {
    return asks;
  }

  /** Asks how a change of worker went: once for each change, and as the caps allow. */
  public Future<Void> aboutChange(Tx tx, UUID person, UUID change) {
    var today = England.day(tx.now());
    return asks.ask(tx, NewAsk.aboutChange(person, change, today)).mapEmpty();
  }

  /** What is done from time to time. */
  public AskUpkeep upkeep() {
    return upkeep;
  }
}
