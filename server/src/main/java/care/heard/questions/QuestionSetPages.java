package care.heard.questions;

import care.heard.feedback.Wording;
import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff write question sets and see them as a phone would show them. */
final class QuestionSetPages {
  private static final String LIST = "/staff/question-sets";
  private static final String ONE = LIST + "/:questionSetId";

  private final Database database;
  private final QuestionSetService sets;
  private final QuestionSetRoutes routes;
  private final Frames frames;
  private final Templates templates;

  QuestionSetPages(
      Database database,
      QuestionSetService sets,
      QuestionSetRoutes routes,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.sets = sets;
    this.routes = routes;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(LIST, "listQuestionSetVersions", this::list);
    pages.leadingTo(LIST + "/new", "draftQuestionSet", this::blank);
    pages.post(LIST, "draftQuestionSet", this::draft, this::formAgain);
    pages.get(ONE, "readQuestionSet", this::one);
    pages.get(ONE + "/edit", "readQuestionSet", this::edit);
    pages.post(ONE + "/edit", "changeQuestionSet", this::change, this::formAgain);
    pages.post(ONE + "/versions", "draftNextVersion", this::next, this::oneAgain);
    pages.post(ONE + "/publication", "publishQuestionSet", this::publish, this::oneAgain);
    pages.post(ONE + "/retirement", "retireQuestionSet", this::retire, this::oneAgain);
  }

  private Future<Reply> list(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                tx,
                call.staff(),
                sets.list(tx).map(all -> QuestionSetsPage.of(done(call), all)),
                "staff/question-sets.jte"));
  }

  private Future<Reply> blank(Call call) {
    return form(call.staff(), QuestionSetForm.blank());
  }

  private Future<Reply> draft(Call call) {
    return routes.draftQuestionSet(call).map(Reply.seeOther(LIST + "?done=drafted"));
  }

  private Future<Reply> one(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            one(
                tx,
                call.staff(),
                call.id("questionSetId"),
                QuestionSetRoutes.wording(call),
                done(call),
                FormErrors.none()));
  }

  private Future<Reply> one(
      Tx tx,
      Caller.StaffMember staff,
      UUID id,
      Wording wording,
      Optional<String> message,
      FormErrors errors) {
    return shown(
        tx,
        staff,
        sets.read(tx, id, wording).map(v -> QuestionSetPage.of(message, errors, v)),
        "staff/question-set.jte");
  }

  private Future<Reply> edit(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> sets.read(tx, call.id("questionSetId"), Wording.plain()))
        .compose(version -> form(call.staff(), QuestionSetForm.of(version)));
  }

  private Future<Reply> change(Call call) {
    return routes
        .changeQuestionSet(call)
        .map(Reply.seeOther(LIST + "/" + call.id("questionSetId") + "?done=changed"));
  }

  private Future<Reply> next(Call call) {
    return routes
        .nextVersion(call)
        .map(version -> Reply.seeOther(LIST + "/" + version.id() + "/edit"));
  }

  private Future<Reply> publish(Call call) {
    return routes
        .publishQuestionSet(call)
        .map(Reply.seeOther(LIST + "/" + call.id("questionSetId") + "?done=published"));
  }

  private Future<Reply> retire(Call call) {
    return routes
        .retireQuestionSet(call)
        .map(Reply.seeOther(LIST + "/" + call.id("questionSetId") + "?done=retired"));
  }

  private Future<Reply> formAgain(FormAttempt attempt, Problem problem) {
    return form(attempt.caller(), QuestionSetForm.again(attempt, problem));
  }

  private Future<Reply> oneAgain(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("questionSetId"));
    return database.inTransaction(
        attempt.caller(),
        tx ->
            one(
                tx,
                attempt.caller(),
                id,
                Wording.plain(),
                Optional.empty(),
                FormErrors.of(problem)));
  }

  private Future<Reply> form(Caller.StaffMember staff, QuestionSetForm form) {
    return database.inTransaction(
        staff, tx -> shown(tx, staff, Future.succeededFuture(form), "staff/question-set-form.jte"));
  }

  private Future<Reply> shown(Tx tx, Caller.StaffMember staff, Future<?> page, String template) {
    var frame = frames.of(tx, staff, LIST);
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }

  private static Optional<String> done(Call call) {
    return call.parameter("done").flatMap(QuestionSetPages::message);
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "drafted" -> Optional.of("The draft is saved. Look at it before you publish it.");
      case "changed" -> Optional.of("The draft is changed.");
      case "published" -> Optional.of("It is published. It cannot be changed any more.");
      case "retired" -> Optional.of("It is retired. Nobody can answer it any more.");
      default -> Optional.empty();
    };
  }
}
