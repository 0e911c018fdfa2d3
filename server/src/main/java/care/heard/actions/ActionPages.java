package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.time.England;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff promise things, and say what became of them. */
final class ActionPages {
  private static final String HERE = ActionScreens.HERE;
  private static final String ONE = HERE + "/:actionId";
  private static final String PLEDGE = "/staff/pledge";

  private final ActionScreens screens;
  private final ActionService actions;
  private final Pledge pledge;
  private final ThemeService themes;
  private final ActionRoutes routes;

  ActionPages(
      ActionScreens screens,
      ActionService actions,
      Pledge pledge,
      ThemeService themes,
      ActionRoutes routes) {
    this.screens = screens;
    this.actions = actions;
    this.pledge = pledge;
    this.themes = themes;
    this.routes = routes;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listActions", this::list);
    pages.get(HERE + ".csv", "exportActions", this::file);
    pages.get("/board/actions.csv", "listBoardActions", this::file);
    pages.leadingTo(HERE + "/new", "planAction", this::blank);
    pages.post(HERE, "planAction", this::plan, this::formAgain);
    pages.get(ONE, "readAction", this::one);
    pages.post(
        ONE + "/moves",
        "moveAction",
        call -> done(routes.moveAction(call), call, "moved"),
        this::again);
    pages.post(
        ONE + "/evidence",
        "proposeActionClosing",
        call -> done(routes.proposeActionClosing(call), call, "proposed"),
        this::again);
    pages.post(
        ONE + "/sign-off",
        "signOffAction",
        call -> done(routes.signOffAction(call), call, "closed"),
        this::again);
    pages.post(
        ONE + "/sending-back",
        "sendActionBack",
        call -> done(routes.sendActionBack(call), call, "sent-back"),
        this::again);
    pages.post(
        ONE + "/dropping",
        "dropAction",
        call -> done(routes.dropAction(call), call, "dropped"),
        this::again);
    pages.get(
        PLEDGE, "listPromises", call -> pledge(call.staff(), PledgePage.View.fresh(message(call))));
    pages.post(PLEDGE, "addPromise", this::addPromise, this::pledgeAgain);
    pages.post(
        PLEDGE + "/:promiseId/retirement", "retirePromise", this::retirePromise, this::pledgeAgain);
  }

  private Future<Reply> list(Call call) {
    var message = message(call);
    return screens.show(
        call.staff(),
        "staff/actions.jte",
        tx ->
            actions
                .list(tx)
                .map(
                    all -> all.stream().map(a -> ShownAction.of(a, England.day(tx.now()))).toList())
                .map(all -> ActionsPage.of(message, all)));
  }

  private Future<Reply> file(Call call) {
    return routes
        .file(call)
        .map(file -> file.csv().getBytes(StandardCharsets.UTF_8))
        .map(bytes -> Reply.bytes(200, "text/csv; charset=utf-8", bytes))
        .map(reply -> reply.with("Content-Disposition", "attachment; filename=\"actions.csv\""));
  }

  private Future<Reply> blank(Call call) {
    return form(call.staff(), ActionForm.View.blank());
  }

  private Future<Reply> formAgain(FormAttempt attempt, Problem problem) {
    return form(attempt.caller(), ActionForm.View.again(attempt, problem));
  }

  private Future<Reply> form(Caller.StaffMember staff, ActionForm.View view) {
    return screens.show(staff, "staff/action-form.jte", tx -> form(tx, view));
  }

  private Future<ActionForm> form(Tx tx, ActionForm.View view) {
    var taxonomy = themes.taxonomy(tx);
    var owners = actions.owners(tx);
    var promises = pledge.list(tx);
    return Future.all(taxonomy, owners, promises)
        .map(_ -> ActionForm.of(view, taxonomy.result(), owners.result(), promises.result()));
  }

  private Future<Reply> plan(Call call) {
    return routes
        .planAction(call)
        .map(reply -> reply.body().toJsonObject().getString("id"))
        .map(id -> Reply.seeOther(HERE + "/" + id + "?done=planned"));
  }

  private Future<Reply> one(Call call) {
    return one(call.staff(), call.id("actionId"), ActionPage.View.fresh(message(call)));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("actionId"));
    return one(attempt.caller(), id, ActionPage.View.again(attempt, problem));
  }

  private Future<Reply> one(Caller.StaffMember staff, UUID id, ActionPage.View view) {
    return screens.show(
        staff,
        "staff/action.jte",
        tx ->
            actions
                .read(tx, id)
                .map(story -> ActionPage.of(story, staff, England.day(tx.now()), view)));
  }

  private Future<Reply> addPromise(Call call) {
    return routes.addPromise(call).map(Reply.seeOther(PLEDGE + "?done=added"));
  }

  private Future<Reply> retirePromise(Call call) {
    return routes.retirePromise(call).map(Reply.seeOther(PLEDGE + "?done=retired"));
  }

  private Future<Reply> pledgeAgain(FormAttempt attempt, Problem problem) {
    return pledge(attempt.caller(), PledgePage.View.again(attempt, problem));
  }

  private Future<Reply> pledge(Caller.StaffMember staff, PledgePage.View view) {
    return screens.show(staff, "staff/pledge.jte", tx -> pledge(tx, view));
  }

  private Future<PledgePage> pledge(Tx tx, PledgePage.View view) {
    var taxonomy = themes.taxonomy(tx);
    var promises = pledge.list(tx);
    return Future.all(taxonomy, promises)
        .map(_ -> PledgePage.of(view, taxonomy.result(), promises.result()));
  }

  private static Future<Reply> done(Future<Reply> step, Call call, String what) {
    return step.map(Reply.seeOther(HERE + "/" + call.id("actionId") + "?done=" + what));
  }

  private static final Map<String, String> MESSAGES =
      Map.of(
          "planned", "It is promised. The board and young people can read it.",
          "moved", "The due date is moved. The move stays to be seen.",
          "proposed", "The evidence is kept. Somebody else looks at it and signs it off.",
          "closed", "It is closed. Young people who raised the theme are asked if they noticed.",
          "sent-back", "It is under way again.",
          "dropped", "It will not be done. The board and young people can read why.",
          "added", "The promise is part of the Pledge.",
          "retired", "The promise is no part of the Pledge any more.");

  private static Optional<String> message(Call call) {
    return call.parameter("done").map(MESSAGES::get);
  }
}
