package care.heard.drafts;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the draft operations of the contract; nothing else lives here. */
final class DraftRoutes {
  private final Database database;
  private final Drafts drafts;

  DraftRoutes(Database database, Drafts drafts) {
    this.database = database;
    this.drafts = drafts;
  }

  void bind(Api api) {
    api.on("listDrafts", this::listDrafts);
    api.on("saveDraft", this::saveDraft);
  }

  private Future<Reply> listDrafts(Call call) {
    return database
        .inTransaction(call.caller(), tx -> drafts.list(tx, call.youngPerson()))
        .map(all -> Reply.ok(Map.of("drafts", all)));
  }

  private Future<Reply> saveDraft(Call call) {
    var said = call.body(SaveDraft.class);
    var ifMatch = call.parameter("If-Match");
    return database
        .inTransaction(call.caller(), tx -> drafts.save(tx, call.youngPerson(), ifMatch, said))
        .map(draft -> Reply.ok(draft).with("ETag", draft.etag()));
  }
}
