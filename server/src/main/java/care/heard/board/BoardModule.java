package care.heard.board;

import care.heard.actions.PublicActions;
import care.heard.identity.Frames;
import care.heard.platform.db.Database;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.releases.PublishedReleases;
import io.vertx.core.Vertx;

/** Builds the board's pages. */
public final class BoardModule {
  private final BoardPages pages;

  /** Wires the feature. */
  public BoardModule(
      Vertx vertx,
      Database database,
      PublishedReleases published,
      PublicActions actions,
      Frames frames,
      Templates templates) {
    var pack = new BoardPack(vertx, templates);
    pages = new BoardPages(database, published, actions, pack, frames, templates);
  }

  /** Adds the pages. */
  public void bind(Pages pageRoutes) {
    pages.bind(pageRoutes);
  }
}
