package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The duty team's pages: all alerts, and one. */
final class SafeguardingPages {
  private static final String HERE = "/staff/alerts";
  private static final String ALERT = HERE + "/:alertId";

  private final Database database;
  private final Idempotency idempotency;
  private final AlertReading alerts;
  private final SafeguardingRoutes routes;
  private final AlertView view;

  SafeguardingPages(
      Database database,
      Idempotency idempotency,
      AlertReading alerts,
      SafeguardingRoutes routes,
      AlertView view) {
    this.database = database;
    this.idempotency = idempotency;
    this.alerts = alerts;
    this.routes = routes;
    this.view = view;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listAlerts", this::alerts);
    pages.get(ALERT, "readAlert", this::alert);
    pages.post(
        ALERT + "/acknowledgement",
        "acknowledgeAlert",
        call -> done(call, "taken", tx -> routes.acknowledge(tx, call)),
        this::again);
    pages.post(ALERT + "/entries", "noteAlert", this::note, this::again);
    step(pages, "/closing", "proposeAlertClosing", "closing", routes::propose);
    step(pages, "/closing/withdrawal", "withdrawAlertClosing", "not-closing", routes::withdraw);
    step(pages, "/closing/confirmation", "confirmAlertClosing", "closed", routes::confirm);
    step(pages, "/closing/refusal", "declineAlertClosing", "not-closing", routes::decline);
  }

  private interface Step {
    Future<TriageService.Story> take(Tx tx, Call call);
  }

  private void step(Pages pages, String path, String operationId, String done, Step step) {
    pages.post(
        ALERT + path,
        operationId,
        call -> done(call, done, tx -> step.take(tx, call)),
        this::again);
  }

  private Future<Reply> alerts(Call call) {
    var message = call.parameter("done").flatMap(AlertView::message);
    var listed = alerts.list(call.staff());
    var frame = frame(call.staff());
    return Future.all(listed, frame)
        .map(_ -> view.list(call.staff(), frame.result(), listed.result(), message));
  }

  private Future<Reply> alert(Call call) {
    var message = call.parameter("done").flatMap(AlertView::message);
    return page(
        call.staff(), call.id("alertId"), message, FormErrors.none(), AlertPage.Typed.NOTHING);
  }

  private Future<Reply> note(Call call) {
    return done(
        call,
        "noted",
        tx ->
            idempotency.once(
                tx,
                call.idempotencyKey(),
                () ->
                    routes
                        .note(tx, call)
                        .map(story -> Reply.created(Map.of("id", story.alert().id())))));
  }

  private <T> Future<Reply> done(Call call, String done, Function<Tx, Future<T>> work) {
    var page = HERE + "/" + call.id("alertId");
    return routes.duty(call, work).map(Reply.seeOther(page + "?done=" + done));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var typed =
        new AlertPage.Typed(
            attempt.value("kind"),
            attempt.value("reason"),
            attempt.value("words"),
            attempt.request().path().replaceFirst(".*/", ""));
    var id = UUID.fromString(attempt.parameters().get("alertId"));
    return page(attempt.caller(), id, Optional.empty(), FormErrors.of(problem), typed);
  }

  private Future<Reply> page(
      Caller.StaffMember staff,
      UUID id,
      Optional<String> message,
      FormErrors errors,
      AlertPage.Typed typed) {
    var story = database.inTransaction(Surface.DUTY, staff, tx -> routes.read(tx, staff, id));
    var frame = frame(staff);
    return Future.all(story, frame)
        .map(_ -> view.one(frame.result(), story.result(), message, errors, typed));
  }

  private Future<PageFrame> frame(Caller.StaffMember staff) {
    return database.inTransaction(staff, tx -> view.frame(tx, staff, HERE));
  }
}
