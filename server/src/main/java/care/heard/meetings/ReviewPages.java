package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** The pages on which staff see which reviews are due, and make the year's return. */
final class ReviewPages {
  private static final String DUE = "/staff/due-reviews";
  private static final String RETURN = "/staff/participation-return";

  private final MeetingScreens screens;
  private final MeetingsServices services;
  private final MeetingRoutes routes;
  private final ReviewTellingRoutes tellingRoutes;

  ReviewPages(
      MeetingScreens screens,
      MeetingsServices services,
      MeetingRoutes routes,
      ReviewTellingRoutes tellingRoutes) {
    this.screens = screens;
    this.services = services;
    this.routes = routes;
    this.tellingRoutes = tellingRoutes;
  }

  void bind(Pages pages) {
    pages.get(DUE, "listDueReviews", this::due);
    pages.post(DUE + "/telling", "saveReviewTelling", this::tell, this::again);
    pages.get(RETURN, "exportParticipation", this::made);
    pages.get(RETURN + ".csv", "exportParticipation", this::csv);
  }

  private Future<Reply> due(Call call) {
    var message = call.parameter("done").map(_ -> "It is noted where we tell you.");
    return due(call.staff(), message, FormErrors.none(), Optional.empty());
  }

  private Future<Reply> tell(Call call) {
    return tellingRoutes.saveReviewTelling(call).map(Reply.seeOther(DUE + "?done=saved"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var typed = Optional.of(attempt.value("address"));
    return due(attempt.caller(), Optional.empty(), FormErrors.of(problem), typed);
  }

  private Future<Reply> due(
      Caller.StaffMember staff,
      Optional<String> message,
      FormErrors errors,
      Optional<String> typed) {
    return screens.show(
        staff,
        DUE,
        "staff/due-reviews.jte",
        tx ->
            duePage(
                tx, staff, address -> new DuePage.Telling(message, errors, typed.orElse(address))));
  }

  private Future<DuePage> duePage(
      Tx tx, Caller.StaffMember staff, Function<String, DuePage.Telling> telling) {
    var all = services.due().list(tx, staff);
    var address = services.telling().own(tx, staff);
    return Future.all(all, address)
        .map(_ -> DuePage.of(all.result(), telling.apply(address.result().orElse(""))));
  }

  private Future<Reply> made(Call call) {
    return screens.show(
        call.staff(),
        RETURN,
        "staff/participation-return.jte",
        tx -> services.returns().of(tx, year(call)).map(ReturnPage::of));
  }

  private Future<Reply> csv(Call call) {
    return routes
        .participation(call)
        .map(made -> made.csv().getBytes(StandardCharsets.UTF_8))
        .map(file -> Reply.bytes(200, "text/csv; charset=utf-8", file))
        .map(reply -> reply.with("Content-Disposition", "attachment; filename=\"reviews.csv\""));
  }

  /** The year that was asked for. */
  static Optional<Integer> year(Call call) {
    return call.parameter("year").map(Integer::valueOf);
  }
}
