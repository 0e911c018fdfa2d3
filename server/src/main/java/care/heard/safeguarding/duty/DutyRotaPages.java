package care.heard.safeguarding.duty;

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
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of the duty rota. */
final class DutyRotaPages {
  private static final String HERE = "/staff/duty-rota";

  private final Database database;
  private final DutyRotaService rota;
  private final DutyRotaRoutes routes;
  private final Frames frames;
  private final Templates templates;

  DutyRotaPages(
      Database database,
      DutyRotaService rota,
      DutyRotaRoutes routes,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.rota = rota;
    this.routes = routes;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listDutyRota", this::rota);
    pages.post(HERE, "addDutyContact", this::add, this::again);
    pages.post(HERE + "/:contactId/removal", "removeDutyContact", this::remove, this::again);
  }

  private Future<Reply> rota(Call call) {
    var message = call.parameter("done").map(_ -> "The rota is changed.");
    return page(call.staff(), message, FormErrors.none(), DutyRotaPage.Typed.NOTHING);
  }

  private Future<Reply> add(Call call) {
    return routes.addDutyContact(call).map(_ -> Reply.seeOther(HERE + "?done=added"));
  }

  private Future<Reply> remove(Call call) {
    return routes.removeDutyContact(call).map(_ -> Reply.seeOther(HERE + "?done=removed"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var typed =
        new DutyRotaPage.Typed(
            attempt.value("rung"),
            attempt.value("name"),
            attempt.value("channel"),
            attempt.value("address"));
    return page(attempt.caller(), Optional.empty(), FormErrors.of(problem), typed);
  }

  private Future<Reply> page(
      Caller.StaffMember staff,
      Optional<String> message,
      FormErrors errors,
      DutyRotaPage.Typed typed) {
    var listed = database.inTransaction(Surface.DUTY, staff, rota::list);
    var frame = database.inTransaction(staff, tx -> frames.of(tx, staff, HERE));
    return Future.all(listed, frame)
        .map(_ -> page(staff, listed.result(), message, errors, typed))
        .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
        .map(model -> Reply.html(templates.render("staff/duty-rota.jte", model)));
  }

  private static DutyRotaPage page(
      Caller.StaffMember staff,
      List<DutyRotaService.Shown> all,
      Optional<String> message,
      FormErrors errors,
      DutyRotaPage.Typed typed) {
    return new DutyRotaPage(
        message,
        errors,
        staff.isAny(Role.SAFEGUARDING_LEAD),
        all.stream().map(DutyRotaPages::line).toList(),
        typed,
        UUID.randomUUID().toString());
  }

  private static DutyRotaPage.Line line(DutyRotaService.Shown shown) {
    return new DutyRotaPage.Line(
        shown.id(),
        shown.rung() == 1
            ? "At once"
            : "After " + (shown.rung() - 1) * Escalation.EVERY.toMinutes() + " minutes",
        shown.name(),
        shown.channel().equals("email") ? "by e-mail" : "by webhook",
        shown.address(),
        shown.reached().filter(reached -> !reached).map(_ -> "The last try did not come through."));
  }
}
