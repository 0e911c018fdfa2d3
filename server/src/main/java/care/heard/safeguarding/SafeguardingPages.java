package care.heard.safeguarding;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The duty team's page. */
final class SafeguardingPages {
  private static final String HERE = "/staff/alerts";

  private final Database database;
  private final SafeguardingService safeguarding;
  private final SafeguardingRoutes routes;
  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  SafeguardingPages(
      Database database,
      SafeguardingService safeguarding,
      SafeguardingRoutes routes,
      Frames frames,
      Templates templates,
      InstantSource clock) {
    this.database = database;
    this.safeguarding = safeguarding;
    this.routes = routes;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listAlerts", this::alerts);
    pages.post(
        HERE + "/:alertId/acknowledgement", "acknowledgeAlert", this::acknowledge, this::again);
  }

  private Future<Reply> alerts(Call call) {
    var message = call.parameter("done").map(_ -> "You have this alert in hand now.");
    return page(call.staff(), message, FormErrors.none());
  }

  private Future<Reply> acknowledge(Call call) {
    return database
        .inTransaction(
            Surface.DUTY,
            call.caller(),
            tx -> safeguarding.acknowledge(tx, call.staff(), call.id("alertId")))
        .map(Reply.seeOther(HERE + "?done=acknowledged"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    return page(attempt.caller(), Optional.empty(), FormErrors.of(problem));
  }

  private Future<Reply> page(
      Caller.StaffMember staff, Optional<String> message, FormErrors errors) {
    var listed = routes.list(staff);
    var frame = database.inTransaction(staff, tx -> frames.of(tx, staff, HERE));
    return Future.all(listed, frame)
        .map(_ -> page(staff, listed.result(), message, errors))
        .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
        .map(model -> Reply.html(templates.render("staff/alerts.jte", model)));
  }

  private AlertsPage page(
      Caller.StaffMember staff,
      SafeguardingRoutes.Listed listed,
      Optional<String> message,
      FormErrors errors) {
    var now = clock.instant();
    var lines = listed.alerts().stream().map(alert -> line(alert, now)).toList();
    var mayAct = staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD);
    return new AlertsPage(message, errors, listed.open(), mayAct, lines);
  }

  private static String path(SafeguardingRoutes.Shown alert) {
    var card = alert.cardConcern().map(concern -> "/staff/card-concerns/" + concern);
    var meeting = alert.meetingConcern().map(concern -> "/staff/meeting-concerns/" + concern);
    return card.or(() -> meeting)
        .orElseGet(() -> "/staff/feedback/" + alert.feedback().orElseThrow());
  }

  private static AlertsPage.Line line(SafeguardingRoutes.Shown alert, Instant now) {
    var opened = alert.openedAt().toInstant();
    var taken = alert.state().equals(AlertState.ACKNOWLEDGED.code());
    return new AlertsPage.Line(
        alert.id(),
        path(alert),
        alert.kind().equals("said-unsafe") ? "Said they feel unsafe" : "Words that may mean harm",
        alert.from(),
        PlainTime.moment(opened),
        PlainTime.ago(opened, now),
        taken ? Optional.of("Somebody has this in hand.") : Optional.empty());
  }
}
