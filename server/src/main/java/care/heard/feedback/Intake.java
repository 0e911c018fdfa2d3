package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Batches;
import care.heard.platform.db.Database;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.http.Reply;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.KeyRing;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.SafeguardingService;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * The accept path: keeps what young people send by name, many items in one transaction. An item for
 * which more is to be done than for any other (a call for help), or that the statement does not
 * take, goes alone, as every other command does; that way alone says why something is refused.
 */
final class Intake {
  private static final Batches.Size SIZE = new Batches.Size(2, 64, 2048);

  private final Database database;
  private final Idempotency idempotency;
  private final FeedbackService feedback;
  private final SafeguardingService safeguarding;
  private final KeyRing keys;
  private final Batches<IntakeItem, Boolean> batches;

  Intake(
      Database database,
      Idempotency idempotency,
      FeedbackService feedback,
      SafeguardingService safeguarding,
      Vault vault) {
    this.database = database;
    this.idempotency = idempotency;
    this.feedback = feedback;
    this.safeguarding = safeguarding;
    this.keys = new KeyRing(database, vault);
    var store = new IntakeStore();
    this.batches = new Batches<>(SIZE, items -> store.keep(database, items));
  }

  /**
   * The reply to a command, after its commit; the first one again where the command came before.
   */
  Future<Reply> accept(Caller.YoungPerson young, IdempotencyKey key, SubmitFeedback command) {
    return prepare(young, key, command)
        .compose(item -> item.map(this::together).orElse(Future.succeededFuture(Optional.empty())))
        .recover(Intake::leaveToTheOtherWay)
        .compose(
            done -> done.map(Future::succeededFuture).orElseGet(() -> alone(young, key, command)));
  }

  private Future<Optional<IntakeItem>> prepare(
      Caller.YoungPerson young, IdempotencyKey key, SubmitFeedback command) {
    var set = feedback.known(command.questionSet());
    return keys.keyOf(young)
        .map(own -> own.flatMap(with -> set.flatMap(of -> plain(young, key, command, of, with))));
  }

  private Optional<IntakeItem> plain(
      Caller.YoungPerson young,
      IdempotencyKey key,
      SubmitFeedback command,
      QuestionSet set,
      DataKey with) {
    var now = database.now();
    var submission = Submission.of(set, command, safeguarding, now);
    if (submission.mightNotBeSafe()) {
      return Optional.empty();
    }
    var item = submission.sealed(with);
    var reply = Reply.created(FeedbackReceipt.of(item, List.of()));
    var kept = idempotency.seal(key, reply, now);
    var suggestion = ThemeService.suggestion(young.authorityId(), item.id(), now);
    return Optional.of(new IntakeItem(young, with, item, now, reply, kept, suggestion));
  }

  private Future<Optional<Reply>> together(IntakeItem item) {
    return batches
        .add(item)
        .onSuccess(kept -> forgetUnless(kept, item))
        .map(kept -> kept ? Optional.of(item.reply()) : Optional.empty());
  }

  private void forgetUnless(boolean kept, IntakeItem item) {
    if (!kept) {
      keys.forget(item.young());
    }
  }

  private Future<Reply> alone(
      Caller.YoungPerson young, IdempotencyKey key, SubmitFeedback command) {
    return database.inTransaction(
        young,
        tx ->
            idempotency.once(
                tx, key, () -> feedback.submit(tx, young, command).map(Reply::created)));
  }

  // Without the database there is no other way either.
  private static Future<Optional<Reply>> leaveToTheOtherWay(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.NOT_AVAILABLE
        ? Future.failedFuture(failure)
        : Future.succeededFuture(Optional.empty());
  }
}
