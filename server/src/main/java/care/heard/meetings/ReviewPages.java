package care.heard.meetings;

import care.heard.platform.http.Call;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages on which staff see which reviews are due, and make the year's return. */
final class ReviewPages {
  private static final String DUE = "/staff/due-reviews";
  private static final String RETURN = "/staff/participation-return";

  private final MeetingScreens screens;
  private final MeetingsServices services;
  private final MeetingRoutes routes;

  ReviewPages(MeetingScreens screens, MeetingsServices services, MeetingRoutes routes) {
    this.screens = screens;
    this.services = services;
    this.routes = routes;
  }

  void bind(Pages pages) {
    pages.get(DUE, "listDueReviews", this::due);
    pages.get(RETURN, "exportParticipation", this::made);
    pages.get(RETURN + ".csv", "exportParticipation", this::csv);
  }

  private Future<Reply> due(Call call) {
    return screens.show(
        call.staff(),
        DUE,
        "staff/due-reviews.jte",
        tx -> services.due().list(tx, call.staff()).map(DuePage::of));
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
