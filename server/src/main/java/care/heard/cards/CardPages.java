package care.heard.cards;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff read cards, and see how many were read in time. */
final class CardPages {
  private static final String LIST = "/staff/cards";
  private static final String ONE = LIST + "/:cardId";
  private static final String FIGURES = "/staff/card-figures";

  private final Database database;
  private final StaffCardService cards;
  private final Concerns concerns;
  private final CardFiguresService figures;
  private final Frames frames;
  private final Templates templates;

  CardPages(
      Database database,
      StaffCardService cards,
      Concerns concerns,
      CardFiguresService figures,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.cards = cards;
    this.concerns = concerns;
    this.figures = figures;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(LIST, "listCards", this::list);
    pages.get(ONE, "readCard", this::card);
    pages.post(ONE + "/confirmation", "confirmCardRead", this::confirm, this::again);
    pages.get("/staff/card-concerns/:concernId", "readCardConcern", this::concern);
    pages.get(FIGURES, "getCardFigures", this::figures);
  }

  private Future<Reply> list(Call call) {
    var mayCount = call.staff().isAny(Role.PARTICIPATION_OFFICER);
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                frames.of(tx, call.staff(), LIST),
                cards.list(tx, call.staff()).map(list -> CardsPage.of(list, mayCount)),
                "staff/cards.jte"));
  }

  private Future<Reply> card(Call call) {
    var done = call.parameter("done").map(_ -> "Thank you. They can see that you read it.");
    return database.inTransaction(
        call.caller(), tx -> card(tx, call.staff(), call.id("cardId"), CardPage.View.fresh(done)));
  }

  private Future<Reply> card(Tx tx, Caller.StaffMember staff, UUID id, CardPage.View view) {
    return shown(
        frames.of(tx, staff, LIST),
        cards.read(tx, staff, id).map(card -> CardPage.of(card, view)),
        "staff/card.jte");
  }

  private Future<Reply> confirm(Call call) {
    var id = call.id("cardId");
    var command = call.body(ConfirmCardRead.class);
    return database
        .inTransaction(call.caller(), tx -> cards.confirm(tx, call.staff(), id, command))
        .map(Reply.seeOther(LIST + "/" + id + "?done=confirmed"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("cardId"));
    var view =
        new CardPage.View(Optional.empty(), FormErrors.of(problem), attempt.value("firstVisit"));
    return database.inTransaction(attempt.caller(), tx -> card(tx, attempt.caller(), id, view));
  }

  private Future<Reply> concern(Call call) {
    return shown(
        database.inTransaction(call.caller(), tx -> frames.of(tx, call.staff(), "/staff/alerts")),
        database
            .inTransaction(
                Surface.DUTY,
                call.caller(),
                tx -> concerns.read(tx, call.staff(), call.id("concernId")))
            .map(ConcernPage::of),
        "staff/card-concern.jte");
  }

  private Future<Reply> figures(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                frames.of(tx, call.staff(), FIGURES),
                figures.lastTwelveMonths(tx).map(FiguresPage::of),
                "staff/card-figures.jte"));
  }

  private Future<Reply> shown(Future<PageFrame> frame, Future<?> page, String template) {
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
