package care.heard.cards;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the card operations of the contract; nothing else lives here. */
final class CardRoutes {
  private final Database database;
  private final CardService cards;
  private final StaffCardService staffCards;
  private final Concerns concerns;
  private final CardFiguresService figures;

  CardRoutes(
      Database database,
      CardService cards,
      StaffCardService staffCards,
      Concerns concerns,
      CardFiguresService figures) {
    this.database = database;
    this.cards = cards;
    this.staffCards = staffCards;
    this.concerns = concerns;
    this.figures = figures;
  }

  void bind(Api api) {
    api.on("getMyCard", this::getMyCard);
    api.on("saveMyCard", this::saveMyCard);
    api.on("listMyCardReads", this::listMyCardReads);
    api.on("listCards", this::listCards);
    api.on("readCard", this::readCard);
    api.on("confirmCardRead", this::confirmCardRead);
    api.on("readCardConcern", this::readCardConcern);
    api.on("getCardFigures", this::getCardFigures);
  }

  private Future<Reply> getMyCard(Call call) {
    return database
        .inTransaction(call.caller(), tx -> cards.read(tx, call.youngPerson()))
        .map(CardRoutes::tagged);
  }

  private Future<Reply> saveMyCard(Call call) {
    var ifMatch = call.parameter("If-Match").orElseThrow();
    var command = call.body(SaveCard.class);
    return database
        .inTransaction(call.caller(), tx -> cards.save(tx, call.youngPerson(), ifMatch, command))
        .map(CardRoutes::tagged);
  }

  private Future<Reply> listMyCardReads(Call call) {
    return database
        .inTransaction(call.caller(), tx -> cards.reads(tx, call.youngPerson()))
        .map(Reply::ok);
  }

  private Future<Reply> listCards(Call call) {
    return database
        .inTransaction(call.caller(), tx -> staffCards.list(tx, call.staff()))
        .map(list -> Reply.ok(Map.of("cards", list)));
  }

  private Future<Reply> readCard(Call call) {
    return database
        .inTransaction(call.caller(), tx -> staffCards.read(tx, call.staff(), call.id("cardId")))
        .map(Reply::ok);
  }

  private Future<Reply> confirmCardRead(Call call) {
    var command = call.body(ConfirmCardRead.class);
    return database
        .inTransaction(
            call.caller(), tx -> staffCards.confirm(tx, call.staff(), call.id("cardId"), command))
        .map(Reply::ok);
  }

  private Future<Reply> readCardConcern(Call call) {
    return database
        .inTransaction(
            Surface.DUTY,
            call.caller(),
            tx -> concerns.read(tx, call.staff(), call.id("concernId")))
        .map(Reply::ok);
  }

  private Future<Reply> getCardFigures(Call call) {
    return database.inTransaction(call.caller(), figures::lastTwelveMonths).map(Reply::ok);
  }

  private static Reply tagged(MyCard card) {
    return Reply.ok(card).with("ETag", card.etag());
  }
}
