package care.heard.auditing;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;

/** Binds the auditor's operation; the log's own door into the database. */
final class AuditingRoutes {
  private final Database database;
  private final AuditingService auditing;

  AuditingRoutes(Database database, AuditingService auditing) {
    this.database = database;
    this.auditing = auditing;
  }

  void bind(Api api) {
    api.on("listAuditEntries", this::listAuditEntries);
  }

  private Future<Reply> listAuditEntries(Call call) {
    var asked = LogQuestion.of(call);
    return database
        .inTransaction(Surface.AUDIT, call.staff(), tx -> auditing.read(tx, asked))
        .map(Reply::ok);
  }
}
