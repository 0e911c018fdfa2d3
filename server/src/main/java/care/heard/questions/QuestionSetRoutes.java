package care.heard.questions;

import care.heard.feedback.Wording;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the operations on question sets for staff; nothing else lives here. */
final class QuestionSetRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final QuestionSetService sets;

  QuestionSetRoutes(Database database, Idempotency idempotency, QuestionSetService sets) {
    this.database = database;
    this.idempotency = idempotency;
    this.sets = sets;
  }

  void bind(Api api) {
    api.on("listQuestionSetVersions", this::listQuestionSetVersions);
    api.on("draftQuestionSet", this::draftQuestionSet);
    api.on("readQuestionSet", this::readQuestionSet);
    api.on("changeQuestionSet", this::changeQuestionSet);
    api.on("draftNextVersion", this::draftNextVersion);
    api.on("publishQuestionSet", this::publishQuestionSet);
    api.on("retireQuestionSet", this::retireQuestionSet);
  }

  private Future<Reply> listQuestionSetVersions(Call call) {
    return database
        .inTransaction(call.caller(), sets::list)
        .map(all -> Reply.ok(Map.of("questionSets", all)));
  }

  Future<Reply> draftQuestionSet(Call call) {
    var written = call.body(WriteQuestionSet.class);
    return idempotency.once(database, call, tx -> sets.draft(tx, written).map(Reply::created));
  }

  private Future<Reply> readQuestionSet(Call call) {
    return database
        .inTransaction(call.caller(), tx -> sets.read(tx, call.id("questionSetId"), wording(call)))
        .map(Reply::ok);
  }

  Future<Reply> changeQuestionSet(Call call) {
    var written = call.body(WriteQuestionSet.class);
    return database
        .inTransaction(call.caller(), tx -> sets.change(tx, call.id("questionSetId"), written))
        .map(Reply::ok);
  }

  Future<QuestionSetVersion> nextVersion(Call call) {
    return database.inTransaction(
        call.caller(), tx -> sets.draftNext(tx, call.id("questionSetId")));
  }

  private Future<Reply> draftNextVersion(Call call) {
    return nextVersion(call).map(Reply::created);
  }

  Future<Reply> publishQuestionSet(Call call) {
    return database
        .inTransaction(call.caller(), tx -> sets.publish(tx, call.id("questionSetId")))
        .map(Reply::ok);
  }

  Future<Reply> retireQuestionSet(Call call) {
    return database
        .inTransaction(call.caller(), tx -> sets.retire(tx, call.id("questionSetId")))
        .map(Reply::ok);
  }

  /** The language and variant that a preview asks for. */
  static Wording wording(Call call) {
    var easyRead = call.parameter("variant").filter("easy-read"::equals).isPresent();
    return Wording.of(call.parameter("language"), easyRead);
  }
}
