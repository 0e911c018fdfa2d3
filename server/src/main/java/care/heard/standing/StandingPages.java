package care.heard.standing;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page on which the participation team says who stands by a young person. */
final class StandingPages {
  private static final String PEOPLE = "/staff/young-people";
  private static final String PATH = PEOPLE + "/:personId/standing";

  private final Database database;
  private final Idempotency idempotency;
  private final StandingService standing;
  private final Frames frames;
  private final Templates templates;

  StandingPages(
      Database database,
      Idempotency idempotency,
      StandingService standing,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.idempotency = idempotency;
    this.standing = standing;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(PATH, "listStanding", this::show);
    pages.post(PATH, "appointStanding", this::appoint, this::again);
    pages.post(PATH + "/:standingId/end", "endStanding", this::end, this::again);
  }

  private Future<Reply> show(Call call) {
    var done = call.parameter("done").flatMap(StandingPages::message);
    return database.inTransaction(
        call.caller(),
        tx -> show(tx, call.staff(), call.id("personId"), StandingPage.View.fresh(done)));
  }

  private Future<Reply> show(Tx tx, Caller.StaffMember staff, UUID person, StandingPage.View view) {
    var frame = frames.of(tx, staff, PEOPLE);
    var page = standing.list(tx, person).map(all -> StandingPage.of(person, all, view));
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render("staff/standing.jte", model)));
  }

  private Future<Reply> appoint(Call call) {
    return idempotency
        .once(database, call, tx -> StandingRoutes.appoint(tx, call, standing))
        .map(Reply.seeOther(path(call.id("personId")) + "?done=added"));
  }

  private Future<Reply> end(Call call) {
    var person = call.id("personId");
    return database
        .inTransaction(call.caller(), tx -> standing.end(tx, person, call.id("standingId")))
        .map(Reply.seeOther(path(person) + "?done=ended"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var person = UUID.fromString(attempt.parameters().get("personId"));
    var view =
        new StandingPage.View(
            Optional.empty(), FormErrors.of(problem), attempt.value("staff"), attempt.value("as"));
    return database.inTransaction(attempt.caller(), tx -> show(tx, attempt.caller(), person, view));
  }

  private static String path(UUID person) {
    return PEOPLE + "/" + person + "/standing";
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "added" -> Optional.of("From today on they read what is shared with them.");
      case "ended" -> Optional.of("From today on they read nothing of this young person any more.");
      default -> Optional.empty();
    };
  }
}
