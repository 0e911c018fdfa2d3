package care.heard.auditing;

import care.heard.identity.Frames;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Call;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;

/** The auditor's page. */
final class AuditingPages {
  private static final String HERE = "/staff/audit";

  private final Database database;
  private final AuditingService auditing;
  private final Frames frames;
  private final Templates templates;

  AuditingPages(Database database, AuditingService auditing, Frames frames, Templates templates) {
    this.database = database;
    this.auditing = auditing;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listAuditEntries", this::log);
  }

  private Future<Reply> log(Call call) {
    var asked = LogQuestion.of(call);
    return database.inTransaction(
        Surface.AUDIT,
        call.staff(),
        tx -> {
          var found = auditing.read(tx, asked);
          var frame = frames.of(tx, call.staff(), HERE);
          return Future.all(found, frame)
              .map(_ -> AuditingPage.of(call, found.result()))
              .map(page -> Map.<String, Object>of("frame", frame.result(), "page", page))
              .map(model -> Reply.html(templates.render("staff/audit.jte", model)));
        });
  }
}
