package care.heard.corrections;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
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
import care.heard.platform.pages.Templates;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which the participation team answers what is said to be wrong. */
final class CorrectionPages {
  private static final String LIST = "/staff/corrections";
  private static final String ONE = LIST + "/:correctionId";

  private final Database database;
  private final Idempotency idempotency;
  private final StaffCorrectionService corrections;
  private final Frames frames;
  private final Templates templates;

  CorrectionPages(
      Database database,
      Idempotency idempotency,
      StaffCorrectionService corrections,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.idempotency = idempotency;
    this.corrections = corrections;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(LIST, "listCorrections", this::list);
    pages.get(ONE, "readCorrection", this::one);
    pages.post(ONE + "/answer", "answerCorrection", this::answer, this::again);
  }

  private Future<Reply> list(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                frames.of(tx, call.staff(), LIST),
                corrections.list(tx).map(all -> CorrectionsPage.of(all, England.day(tx.now()))),
                "staff/corrections.jte"));
  }

  private Future<Reply> one(Call call) {
    var done = call.parameter("done").map(_ -> "They can read your answer now.");
    return database.inTransaction(
        call.caller(),
        tx -> one(tx, call.staff(), call.id("correctionId"), CorrectionPage.View.fresh(done)));
  }

  private Future<Reply> one(Tx tx, Caller.StaffMember staff, UUID id, CorrectionPage.View view) {
    var mayAnswer = staff.isAny(Role.PARTICIPATION_OFFICER);
    return shown(
        frames.of(tx, staff, LIST),
        corrections.read(tx, staff, id).map(one -> CorrectionPage.of(one, mayAnswer, view)),
        "staff/correction.jte");
  }

  private Future<Reply> answer(Call call) {
    var path = LIST + "/" + call.id("correctionId") + "?done=answered";
    return idempotency
        .once(database, call, tx -> CorrectionRoutes.answer(tx, call, corrections))
        .map(Reply.seeOther(path));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var id = UUID.fromString(attempt.parameters().get("correctionId"));
    var typed = new CorrectionPage.Typed(attempt.value("outcome"), attempt.value("words"));
    var view = new CorrectionPage.View(Optional.empty(), FormErrors.of(problem), typed);
    return database.inTransaction(attempt.caller(), tx -> one(tx, attempt.caller(), id, view));
  }

  private Future<Reply> shown(Future<PageFrame> frame, Future<?> page, String template) {
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
