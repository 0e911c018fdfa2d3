package care.heard.ssd;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import care.heard.workers.WorkerFiguresService;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the operations on imported records; nothing else lives here. */
final class ImportRoutes {
  private final Database database;
  private final ImportDesk desk;
  private final WorkerFiguresService figures;

  ImportRoutes(Database database, ImportDesk desk, WorkerFiguresService figures) {
    this.database = database;
    this.desk = desk;
    this.figures = figures;
  }

  void bind(Api api) {
    api.on("listImports", this::listImports);
    api.on("readImport", this::readImport);
    api.on("getWorkerFigures", this::getWorkerFigures);
  }

  private Future<Reply> listImports(Call call) {
    return database
        .inTransaction(call.caller(), desk::list)
        .map(runs -> Reply.ok(Map.of("imports", runs.stream().map(ImportAnswer::of).toList())));
  }

  private Future<Reply> readImport(Call call) {
    var id = call.id("importId");
    return database
        .inTransaction(
            call.caller(),
            tx ->
                desk.require(tx, id)
                    .compose(
                        run -> desk.refused(tx, id).map(refused -> ImportAnswer.of(run, refused))))
        .map(Reply::ok);
  }

  private Future<Reply> getWorkerFigures(Call call) {
    return database
        .inTransaction(
            call.caller(),
            tx ->
                figures
                    .lastTwelveMonths(tx)
                    .compose(found -> desk.fresh(tx).map(fresh -> FreshFigures.of(found, fresh))))
        .map(Reply::ok);
  }
}
