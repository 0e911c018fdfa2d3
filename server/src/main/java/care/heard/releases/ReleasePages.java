package care.heard.releases;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Permissions;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff draft releases, look at them, sign them off and publish them. */
final class ReleasePages {
  private static final String HERE = "/staff/releases";
  private static final String ONE = HERE + "/:releaseId";

  private final Database database;
  private final ReleaseService releases;
  private final ReleaseRoutes routes;
  private final Permissions permissions;
  private final Frames frames;
  private final Templates templates;

  ReleasePages(
      Database database,
      ReleaseService releases,
      ReleaseRoutes routes,
      Permissions permissions,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.releases = releases;
    this.routes = routes;
    this.permissions = permissions;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.leadingTo(HERE, "getDraftRelease", call -> list(call.staff(), FormErrors.none()));
    pages.post(HERE, "draftRelease", this::draft, this::listAgain);
    pages.get(ONE, "getDraftRelease", this::preview);
    pages.post(ONE + "/sign-offs", "signOffRelease", this::signOff, this::previewAgain);
    pages.post(ONE + "/publication", "publishRelease", this::publish, this::previewAgain);
  }

  private Future<Reply> draft(Call call) {
    return routes
        .draftRelease(call)
        .map(reply -> reply.body().toJsonObject().getString("id"))
        .map(id -> Reply.seeOther(HERE + "/" + id + "?done=drafted"));
  }

  private Future<Reply> signOff(Call call) {
    return routes
        .signOffRelease(call)
        .map(Reply.seeOther(HERE + "/" + call.id("releaseId") + "?done=signed-off"));
  }

  private Future<Reply> publish(Call call) {
    return routes
        .publishRelease(call)
        .map(Reply.seeOther(HERE + "/" + call.id("releaseId") + "?done=published"));
  }

  private Future<Reply> preview(Call call) {
    var message = call.parameter("done").flatMap(ReleasePages::message);
    return preview(call.staff(), call.id("releaseId"), message, FormErrors.none());
  }

  private Future<Reply> previewAgain(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("releaseId"));
    return preview(attempt.caller(), id, Optional.empty(), FormErrors.of(problem));
  }

  // A form of this page has no field that one could type in: what is wrong is said in a sentence.
  private Future<Reply> listAgain(FormAttempt attempt, Problem problem) {
    var errors = new FormErrors(List.of(new FormErrors.FormError("", problem.detail())));
    return list(attempt.caller(), errors);
  }

  private Future<Reply> list(Caller.StaffMember staff, FormErrors errors) {
    var mayDraft = !Collections.disjoint(permissions.allowed("draftRelease"), staff.roles());
    return database.inTransaction(
        staff,
        tx ->
            releases
                .calendar(tx)
                .map(quarters ->
                    quarters.stream().map(q -> ReleasesPage.Row.of(q, mayDraft)).toList())
                .map(rows -> new ReleasesPage(errors, rows))
                .compose(page -> show(tx, staff, "staff/releases.jte", page)));
  }

  private Future<Reply> preview(
      Caller.StaffMember staff, UUID id, Optional<String> message, FormErrors errors) {
    return database.inTransaction(
        staff,
        tx ->
            releases
                .open(tx, id)
                .map(release -> PreviewPage.of(release, staff.staff(), message, errors))
                .compose(page -> show(tx, staff, "staff/release.jte", page)));
  }

  private Future<Reply> show(Tx tx, Caller.StaffMember staff, String template, Object page) {
    return frames
        .of(tx, staff, HERE)
        .map(frame -> templates.render(template, Map.of("frame", frame, "page", page)))
        .map(Reply::html);
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "drafted" -> Optional.of("The release is drafted.");
      case "signed-off" -> Optional.of("Your sign-off is kept.");
      case "published" -> Optional.of("The release is published. The board can read it.");
      default -> Optional.empty();
    };
  }
}
