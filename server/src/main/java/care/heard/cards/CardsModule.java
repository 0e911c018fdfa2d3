package care.heard.cards;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.SafeguardingService;

/** Builds tell it once: cards, who may read them, and who did. */
public final class CardsModule {
  private final CardRoutes routes;
  private final CardPages pages;
  private final HeldCards held;

  /** Wires the feature. */
  public CardsModule(
      Database database,
      Authorities authorities,
      PeopleService people,
      SafeguardingService safeguarding,
      Vault vault,
      Audit audit,
      Frames frames,
      Templates templates) {
    var concerns = new Concerns(safeguarding, people, vault, audit);
    var cards = new CardService(concerns, authorities, vault, audit);
    var staffCards = new StaffCardService(people, vault, audit);
    var figures = new CardFiguresService();
    this.held = new HeldCards(cards);
    this.routes = new CardRoutes(database, cards, staffCards, concerns, figures);
    this.pages = new CardPages(database, staffCards, concerns, figures, frames, templates);
  }

  /** What is held on a young person's card. */
  public HeldData held() {
    return held;
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
