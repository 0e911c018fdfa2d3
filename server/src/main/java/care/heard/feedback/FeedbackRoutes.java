package care.heard.feedback;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import care.heard.themes.ConfirmThemes;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the feedback operations of the contract; nothing else lives here. */
final class FeedbackRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final QuestionSets questions;
  private final Intake intake;
  private final UnnamedFeedbackService unnamed;
  private final ReceiptThreads threads;
  private final Withdrawals withdrawals;
  private final MyFeedbackService mine;
  private final StaffFeedbackService staffFeedback;

  FeedbackRoutes(
      Database database,
      Idempotency idempotency,
      QuestionSets questions,
      Intake intake,
      UnnamedFeedbackService unnamed,
      ReceiptThreads threads,
      Withdrawals withdrawals,
      MyFeedbackService mine,
      StaffFeedbackService staffFeedback) {
    this.database = database;
    this.idempotency = idempotency;
    this.questions = questions;
    this.intake = intake;
    this.unnamed = unnamed;
    this.threads = threads;
    this.withdrawals = withdrawals;
    this.mine = mine;
    this.staffFeedback = staffFeedback;
  }

  void bind(Api api) {
    api.on("listQuestionSets", this::listQuestionSets);
    api.on("submitFeedback", this::submitFeedback);
    api.on("sendUnnamedFeedback", this::sendUnnamedFeedback);
    api.on("listMyFeedback", this::listMyFeedback);
    api.on("getMyFeedback", this::getMyFeedback);
    api.on("writeBack", this::writeBack);
    api.on("withdrawFeedback", this::withdrawFeedback);
    api.on("withdrawUnnamedFeedback", this::withdrawUnnamedFeedback);
    api.on("readThread", this::readThread);
    api.on("writeInThread", this::writeInThread);
    api.on("listLooks", this::listLooks);
    api.on("listInbox", this::listInbox);
    api.on("readFeedback", this::readFeedback);
    api.on("confirmThemes", this::confirmThemes);
    api.on("replyToFeedback", this::replyToFeedback);
  }

  private Future<Reply> listQuestionSets(Call call) {
    var easyRead = call.parameter("variant").filter("easy-read"::equals).isPresent();
    var wording = Wording.of(call.parameter("Accept-Language"), easyRead);
    return database
        .inTransaction(call.caller(), tx -> questions.openFor(tx, call.youngPerson().person()))
        .map(sets -> sets.stream().map(wording::show).toList())
        .map(sets -> Reply.ok(Map.of("questionSets", sets)).with("Vary", "Accept-Language"));
  }

  private Future<Reply> submitFeedback(Call call) {
    return intake.accept(
        call.youngPerson(), call.idempotencyKey(), call.body(SubmitFeedback.class));
  }

  private Future<Reply> sendUnnamedFeedback(Call call) {
    var sent = call.body(SendUnnamedFeedback.class);
    return database
        .inTransaction(
            call.caller(), tx -> unnamed.send(tx, call.passHolder(), call.idempotencyKey(), sent))
        .map(Reply::created);
  }

  private Future<Reply> listMyFeedback(Call call) {
    return database
        .inTransaction(call.caller(), tx -> mine.list(tx, call.youngPerson()))
        .map(items -> Reply.ok(Map.of("feedback", items)));
  }

  private Future<Reply> getMyFeedback(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> mine.read(tx, call.youngPerson(), call.id("feedbackId")))
        .map(Reply::ok);
  }

  private Future<Reply> writeBack(Call call) {
    var item = call.id("feedbackId");
    var words = call.body(WriteMessage.class).words();
    return idempotency.once(
        database, call, tx -> mine.write(tx, call.youngPerson(), item, words).map(Reply::created));
  }

  private Future<Reply> withdrawFeedback(Call call) {
    return database
        .inTransaction(
            call.caller(),
            tx -> withdrawals.withdraw(tx, call.youngPerson(), call.id("feedbackId")))
        .map(Reply.noContent());
  }

  private Future<Reply> withdrawUnnamedFeedback(Call call) {
    return database
        .inTransaction(call.caller(), tx -> withdrawals.withdraw(tx, call.receiptHolder()))
        .map(Reply.noContent());
  }

  private Future<Reply> readThread(Call call) {
    return database
        .inTransaction(call.caller(), tx -> threads.read(tx, call.receiptHolder()))
        .map(Reply::ok);
  }

  private Future<Reply> writeInThread(Call call) {
    var words = call.body(WriteMessage.class).words();
    return database
        .inTransaction(
            call.caller(),
            tx -> threads.write(tx, call.receiptHolder(), call.idempotencyKey(), words))
        .map(Reply::created);
  }

  private Future<Reply> listLooks(Call call) {
    return database
        .inTransaction(call.caller(), tx -> mine.looks(tx, call.youngPerson()))
        .map(Reply::ok);
  }

  private Future<Reply> listInbox(Call call) {
    var which = call.parameter("state").orElse("waiting");
    return database
        .inTransaction(call.caller(), tx -> staffFeedback.inbox(tx, which))
        .map(Reply::ok);
  }

  private Future<Reply> readFeedback(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> staffFeedback.read(tx, call.staff(), call.id("feedbackId")))
        .map(Reply::ok);
  }

  private Future<Reply> confirmThemes(Call call) {
    var codes = call.body(ConfirmThemes.class).themes();
    return database
        .inTransaction(
            call.caller(), tx -> staffFeedback.confirmThemes(tx, call.id("feedbackId"), codes))
        .map(Reply::ok);
  }

  private Future<Reply> replyToFeedback(Call call) {
    var item = call.id("feedbackId");
    var reply = call.body(ReplyToFeedback.class);
    return idempotency.once(
        database,
        call,
        tx ->
            staffFeedback
                .reply(tx, call.staff(), item, reply.kind(), reply.words())
                .map(Reply::created));
  }

  /** What staff write back. */
  record ReplyToFeedback(String words, ReplyKind kind) {
    ReplyToFeedback {
      kind = kind == null ? ReplyKind.MESSAGE : kind;
    }

    @Override
    public String toString() {
      return "ReplyToFeedback";
    }
  }
}
