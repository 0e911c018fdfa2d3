package care.heard.safeguarding.sealed;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which two people open a sealed identity. */
final class OpeningPages {
  private static final String HERE = "/staff/identity-openings";
  private static final String ASK = "/staff/feedback/:feedbackId/identity-opening";

  private final Database database;
  private final OpeningService openings;
  private final OpeningRoutes routes;
  private final Frames frames;
  private final Templates templates;

  OpeningPages(
      Database database,
      OpeningService openings,
      OpeningRoutes routes,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.openings = openings;
    this.routes = routes;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listIdentityOpenings", this::list);
    pages.get(ASK, "requestIdentityOpening", this::ask);
    pages.post(ASK, "requestIdentityOpening", this::request, this::askAgain);
    pages.get(HERE + "/:openingId", "viewIdentity", this::view);
    pages.post(
        HERE + "/:openingId/approval", "approveIdentityOpening", this::approve, this::decideAgain);
    pages.post(
        HERE + "/:openingId/refusal", "refuseIdentityOpening", this::refuse, this::decideAgain);
  }

  private Future<Reply> list(Call call) {
    var message = call.parameter("done").flatMap(OpeningPages::message);
    return list(call.staff(), message, FormErrors.none(), Optional.empty());
  }

  private Future<Reply> ask(Call call) {
    var page = new AskPage(FormErrors.none(), call.id("feedbackId"), "");
    return html(call.staff(), "staff/identity-ask.jte", page);
  }

  private Future<Reply> request(Call call) {
    return routes.request(call).map(_ -> Reply.seeOther(HERE + "?done=asked"));
  }

  private Future<Reply> askAgain(FormAttempt attempt, Problem problem) {
    var item = UUID.fromString(attempt.parameters().get("feedbackId"));
    var page = new AskPage(FormErrors.of(problem), item, attempt.value("reason"));
    return html(attempt.caller(), "staff/identity-ask.jte", page);
  }

  private Future<Reply> approve(Call call) {
    return routes.approve(call).map(_ -> Reply.seeOther(HERE + "/" + call.id("openingId")));
  }

  private Future<Reply> refuse(Call call) {
    return routes.refuse(call).map(_ -> Reply.seeOther(HERE + "?done=refused"));
  }

  private Future<Reply> decideAgain(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("openingId"));
    return list(attempt.caller(), Optional.empty(), FormErrors.of(problem), Optional.of(id));
  }

  private Future<Reply> view(Call call) {
    return openings
        .view(call.staff(), call.id("openingId"))
        .map(who -> new IdentityPage(who.name(), who.ageBand(), PlainTime.time(who.until())))
        .compose(page -> html(call.staff(), "staff/identity.jte", page))
        .map(reply -> reply.with("Cache-Control", "no-store"));
  }

  private Future<Reply> list(
      Caller.StaffMember staff,
      Optional<String> message,
      FormErrors errors,
      Optional<UUID> refused) {
    return openings
        .list(staff)
        .map(all -> page(staff, all, message, errors, refused))
        .compose(page -> html(staff, "staff/identity-openings.jte", page));
  }

  private static OpeningsPage page(
      Caller.StaffMember staff,
      List<ShownOpening> all,
      Optional<String> message,
      FormErrors errors,
      Optional<UUID> refused) {
    return new OpeningsPage(
        message,
        errors,
        staff.isAny(Role.SAFEGUARDING_LEAD),
        lines(all, true),
        lines(all, false),
        refused);
  }

  private static List<OpeningsPage.Line> lines(List<ShownOpening> all, boolean waiting) {
    return all.stream()
        .filter(one -> one.state().equals(OpeningState.REQUESTED.code()) == waiting)
        .map(OpeningPages::line)
        .toList();
  }

  private static OpeningsPage.Line line(ShownOpening one) {
    var state = OpeningState.of(one.state());
    return new OpeningsPage.Line(
        one.id(),
        "/staff/feedback/" + one.feedback(),
        one.reason(),
        one.requestedBy() + " asked on " + PlainTime.moment(one.requestedAt()),
        words(state, one),
        told(one),
        state == OpeningState.APPROVED);
  }

  private static String words(OpeningState state, ShownOpening one) {
    var by = one.decidedBy().orElse("");
    return switch (state) {
      case REQUESTED ->
          "This waits for the safeguarding lead until " + PlainTime.time(one.waitUntil()) + ".";
      case REFUSED -> by + " said no.";
      case APPROVED ->
          by
              + " said yes. The two can look until "
              + PlainTime.time(one.viewUntil().orElseThrow())
              + ".";
      case OVER -> "This is over. Nothing can be seen any more.";
    };
  }

  private static Optional<String> told(ShownOpening one) {
    var unsafe = one.whyNotTold().map(why -> "The young person is not told: " + why);
    return unsafe.or(() -> one.tell().map(_ -> "The young person is told."));
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "asked" -> Optional.of("The safeguarding lead has to decide now. Call them.");
      case "refused" -> Optional.of("You said no. What was half open is gone.");
      default -> Optional.empty();
    };
  }

  private Future<Reply> html(Caller.StaffMember staff, String template, Object page) {
    return database
        .inTransaction(staff, tx -> frames.of(tx, staff, HERE))
        .map(frame -> Map.<String, Object>of("frame", frame, "page", page))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
