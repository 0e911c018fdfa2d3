package care.heard.push;

import care.heard.authorities.Authorities;
import care.heard.authorities.Peace;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a sealed notice where its young person finds it, and wakes their phones as for any other: by
 * day, and with nothing but an opaque id. That they were woken is noted nowhere.
 */
final class SealedNoticeTask implements OutboxTask {
  private final Database database;
  private final SealedNotices notices;
  private final SealedNoticeStore store = new SealedNoticeStore();
  private final PushTokenStore tokens;
  private final Authorities authorities;
  private final Optional<PushSender> sender;

  SealedNoticeTask(
      Database database,
      SealedNotices notices,
      PushTokenStore tokens,
      Authorities authorities,
      Optional<PushSender> sender) {
    this.database = database;
    this.notices = notices;
    this.tokens = tokens;
    this.authorities = authorities;
    this.sender = sender;
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    var jobs = Caller.Service.jobs(message.authority());
    var waiting = notices.open(message);
    return database
        .inTransaction(
            jobs, tx -> notices.put(tx, waiting).compose(_ -> plan(tx, waiting, message)))
        .compose(plan -> carryOut(jobs, plan, waiting.notice().id(), message.expires()));
  }

  /** Whether to wake, and which phones. */
  private record Plan(WakeRule rule, List<PushAddress> phones) {}

  private Future<Plan> plan(Tx tx, SealedNotices.Waiting waiting, OutboxMessage message) {
    var peace = authorities.peace(tx);
    var reach = store.reach(tx, waiting.person());
    return Future.all(peace, reach)
        .map(_ -> plan(peace.result(), reach.result(), message.expires(), tx.now()));
  }

  private static Plan plan(
      Optional<Peace> peace, List<PushStore.Reach> reach, Instant expires, Instant now) {
    if (reach.isEmpty()) {
      return new Plan(new WakeRule.Leave("erased"), List.of());
    }
    var subject = reach.getFirst().subject();
    var rule = WakeRule.of(subject, new QuietTimes(peace, subject.preferences()), expires, now);
    return new Plan(rule, reach.stream().flatMap(one -> one.address().stream()).toList());
  }

  private Future<Outcome> carryOut(Caller jobs, Plan plan, UUID notice, Instant expires) {
    return switch (plan.rule()) {
      case WakeRule.Leave(String why) -> Future.succeededFuture(Outcome.done(why));
      case WakeRule.Wait(Instant until) -> Future.succeededFuture(Outcome.defer(until));
      case WakeRule.Go() -> wake(jobs, plan.phones(), notice, expires);
    };
  }

  private Future<Outcome> wake(
      Caller jobs, List<PushAddress> phones, UUID notice, Instant expires) {
    if (sender.isEmpty() || phones.isEmpty()) {
      return Future.succeededFuture(Outcome.done("no phone to wake"));
    }
    var answers =
        phones.stream()
            .map(phone ->
                sender
                    .orElseThrow()
                    .wake(phone, notice, expires)
                    .compose(answer -> heed(jobs, phone, answer)))
            .toList();
    return Future.all(answers)
        .map(_ ->
            answers.stream().anyMatch(Future::result) ? Outcome.done("sent") : Outcome.retry());
  }

  // False where it is worth another try.
  private Future<Boolean> heed(Caller jobs, PushAddress phone, PushAnswer answer) {
    return switch (answer) {
      case PushAnswer.Accepted() -> Future.succeededFuture(true);
      case PushAnswer.Refused(String _) -> Future.succeededFuture(true);
      case PushAnswer.TokenGone(String _, boolean _) ->
          database.inTransaction(jobs, tx -> tokens.clear(tx, phone)).map(true);
      case PushAnswer.TryLater(String _, var _, var _) -> Future.succeededFuture(false);
    };
  }
}
