package care.heard.ssd;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.FormFile;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import care.heard.workers.WorkerFiguresService;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The pages on which extracts are handed in, and how often workers change is shown. */
final class ImportPages {
  /** All files of an import together. */
  static final long UPLOAD_AT_MOST = 512L * 1024 * 1024;

  private static final String LIST = "/staff/imports";
  private static final String ONE = LIST + "/:importId";
  private static final String FIGURES = "/staff/worker-figures";

  private final Database database;
  private final ImportDesk desk;
  private final WorkerFiguresService figures;
  private final Frames frames;
  private final Templates templates;

  ImportPages(
      Database database,
      ImportDesk desk,
      WorkerFiguresService figures,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.desk = desk;
    this.figures = figures;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(LIST, "listImports", call -> list(call.staff(), FormErrors.none()));
    pages.uploadToDisk(LIST, "listImports", UPLOAD_AT_MOST, this::upload);
    pages.get(ONE, "readImport", this::one);
    pages.get(ONE + "/refused.csv", "readImport", this::refused);
    pages.get(FIGURES, "getWorkerFigures", this::figures);
  }

  private Future<Reply> list(Caller.StaffMember staff, FormErrors errors) {
    return database.inTransaction(
        staff,
        tx -> {
          var runs = desk.list(tx);
          var fresh = desk.fresh(tx);
          return shown(
              frames.of(tx, staff, LIST),
              Future.all(runs, fresh)
                  .map(_ -> ImportsPage.of(errors, runs.result(), fresh.result(), tx.now())),
              "staff/imports.jte");
        });
  }

  private Future<Reply> upload(FormAttempt attempt, List<FormFile> files) {
    var options =
        new ImportOptions(
            attempt.value("dryRun").equals("yes"),
            attempt.value("leaveOut").equals("yes"),
            attempt.value("removeMany").equals("yes"));
    return desk.begin(attempt.caller(), files, options)
        .map(run -> Reply.seeOther(LIST + "/" + run))
        .recover(failure -> again(attempt, failure));
  }

  private Future<Reply> again(FormAttempt attempt, Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.INVALID
        ? list(attempt.caller(), FormErrors.of(problem))
        : Future.failedFuture(failure);
  }

  private Future<Reply> one(Call call) {
    return database.inTransaction(call.caller(), tx -> one(tx, call));
  }

  private Future<Reply> one(Tx tx, Call call) {
    var id = call.id("importId");
    var run = desk.require(tx, id);
    var refused = desk.refused(tx, id);
    return shown(
        frames.of(tx, call.staff(), LIST),
        Future.all(run, refused).map(_ -> ImportPage.of(run.result(), refused.result(), tx.now())),
        "staff/import.jte");
  }

  private Future<Reply> refused(Call call) {
    return database
        .inTransaction(call.caller(), tx -> desk.allRefused(tx, call.id("importId")))
        .map(CsvReport::of)
        .map(csv ->
            Reply.bytes(200, "text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"refused.csv\""));
  }

  private Future<Reply> figures(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                frames.of(tx, call.staff(), FIGURES),
                fresh(tx).map(found -> WorkerFiguresPage.of(found, tx.now())),
                "staff/worker-figures.jte"));
  }

  private Future<FreshFigures> fresh(Tx tx) {
    return figures
        .lastTwelveMonths(tx)
        .compose(found -> desk.fresh(tx).map(fresh -> FreshFigures.of(found, fresh)));
  }

  private Future<Reply> shown(Future<PageFrame> frame, Future<?> page, String template) {
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
