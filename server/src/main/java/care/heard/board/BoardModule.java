package care.heard.board;

import care.heard.identity.Frames;
import care.heard.platform.db.Database;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.releases.PublishedReleases;

/** Builds the board's pages. */
public final class BoardModule {
  private final BoardPages pages;

  /** Wires the feature. */
  public BoardModule(
      Database database, PublishedReleases published, Frames frames, Templates templates) {
    pages = new BoardPages(database, published, frames, templates);
  }

  /** Adds the pages. */
  public void bind(Pages pageRoutes) {
    pages.bind(pageRoutes);
  }
}
