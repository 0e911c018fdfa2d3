package care.heard.corrections;

import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the operations of corrections; nothing else lives here. */
final class CorrectionRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final CorrectionService corrections;
  private final StaffCorrectionService staffCorrections;

  CorrectionRoutes(
      Database database,
      Idempotency idempotency,
      CorrectionService corrections,
      StaffCorrectionService staffCorrections) {
    this.database = database;
    this.idempotency = idempotency;
    this.corrections = corrections;
    this.staffCorrections = staffCorrections;
  }

  void bind(Api api) {
    api.on("askForCorrection", this::askForCorrection);
    api.on("listMyCorrections", this::listMyCorrections);
    api.on("listCorrections", this::listCorrections);
    api.on("readCorrection", this::readCorrection);
    api.on("answerCorrection", this::answerCorrection);
  }

  private Future<Reply> askForCorrection(Call call) {
    var command = call.body(AskForCorrection.class);
    return idempotency.once(
        database, call, tx -> corrections.ask(tx, call.youngPerson(), command).map(Reply::created));
  }

  private Future<Reply> listMyCorrections(Call call) {
    return database
        .inTransaction(call.caller(), tx -> corrections.list(tx, call.youngPerson()))
        .map(list -> Reply.ok(Map.of("corrections", list)));
  }

  private Future<Reply> listCorrections(Call call) {
    return database
        .inTransaction(call.caller(), staffCorrections::list)
        .map(list -> Reply.ok(Map.of("corrections", list)));
  }

  private Future<Reply> readCorrection(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> staffCorrections.read(tx, call.staff(), call.id("correctionId")))
        .map(Reply::ok);
  }

  private Future<Reply> answerCorrection(Call call) {
    return idempotency.once(database, call, tx -> answer(tx, call, staffCorrections));
  }

  /** Keeps the answer that the call brings. */
  static Future<Reply> answer(Tx tx, Call call, StaffCorrectionService corrections) {
    return corrections
        .answer(tx, call.staff(), call.id("correctionId"), call.body(AnswerCorrection.class))
        .map(Reply::ok);
  }
}
