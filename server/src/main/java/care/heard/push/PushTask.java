package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Wakes a young person's phones for a notice, if there is still a reason to when it comes to
 * sending. A message for several phones becomes one for each, so that each is tried on its own.
 */
final class PushTask implements OutboxTask {
  /** The outbox's topic of wake-ups. */
  static final String TOPIC = "push";

  private static final String NOTICE = "notice";
  private static final String DEVICE = "device";
  private static final int TOGETHER = 256;

  private final Database database;
  private final PushStore store;
  private final PushTokenStore tokens;
  private final Optional<PushSender> sender;
  private final Together<WakeUp, WakePlan> plans;
  private final Together<UUID, Void> sent;

  PushTask(
      Database database,
      PushStore store,
      PushTokenStore tokens,
      WakePlans plans,
      Optional<PushSender> sender) {
    this.database = database;
    this.store = store;
    this.tokens = tokens;
    this.sender = sender;
    this.plans = new Together<>(TOGETHER, (a, w) -> inTransaction(database, plans, a, w));
    this.sent = new Together<>(TOGETHER, this::noteSent);
  }

  /** One message of the topic: which notice to wake somebody for, on one phone or on all. */
  record WakeUp(UUID notice, Optional<UUID> device, Instant expires) {
    static WakeUp of(OutboxMessage message) {
      return new WakeUp(
          UUID.fromString(message.payload().getString(NOTICE)),
          Optional.ofNullable(message.payload().getString(DEVICE)).map(UUID::fromString),
          message.expires());
    }
  }

  /** What a message of this topic carries. */
  static JsonObject payload(UUID notice) {
    return new JsonObject().put(NOTICE, notice.toString());
  }

  /** The same for one phone alone. */
  static JsonObject payload(UUID notice, UUID device) {
    return payload(notice).put(DEVICE, device.toString());
  }

  @Override
  public boolean isReady() {
    return sender.map(PushSender::isReady).orElse(true);
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    return sender.isEmpty()
        ? Future.succeededFuture(Outcome.drop("no push service configured"))
        : plans
            .add(message.authority(), WakeUp.of(message))
            .compose(plan -> carryOut(plan, message));
  }

  private Future<Outcome> carryOut(WakePlan plan, OutboxMessage message) {
    return switch (plan) {
      case WakePlan.Settled(Outcome outcome) -> Future.succeededFuture(outcome);
      case WakePlan.Wake(PushAddress address) -> wake(address, WakeUp.of(message), message);
    };
  }

  private Future<Outcome> wake(PushAddress address, WakeUp wakeUp, OutboxMessage message) {
    return sender
        .orElseThrow()
        .wake(address, wakeUp.notice(), wakeUp.expires())
        .compose(answer -> settle(answer, address, message));
  }

  private Future<Outcome> settle(PushAnswer answer, PushAddress address, OutboxMessage message) {
    return switch (answer) {
      case PushAnswer.Accepted() ->
          sent.add(message.authority(), WakeUp.of(message).notice()).map(Outcome.done("sent"));
      case PushAnswer.Refused(String why) -> leave(message).map(Outcome.drop(why));
      case PushAnswer.TokenGone(String why, boolean _) ->
          forget(address, message).map(Outcome.drop(why));
      case PushAnswer.TryLater(String _, Optional<Duration> after, var _) ->
          Future.succeededFuture(Outcome.retry(after));
    };
  }

  private Future<Void> forget(PushAddress address, OutboxMessage message) {
    var jobs = Caller.Service.jobs(message.authority());
    return database
        .inTransaction(jobs, tx -> tokens.clear(tx, address))
        .compose(_ -> leave(message));
  }

  private Future<Void> leave(OutboxMessage message) {
    var jobs = Caller.Service.jobs(message.authority());
    var notices = List.of(WakeUp.of(message).notice());
    return database.inTransaction(jobs, tx -> store.noteLeft(tx, notices));
  }

  private static Future<List<WakePlan>> inTransaction(
      Database database, WakePlans plans, UUID authority, List<WakeUp> wakeUps) {
    var jobs = Caller.Service.jobs(authority);
    return database.inTransaction(jobs, tx -> plans.of(tx, wakeUps));
  }

  private Future<List<Void>> noteSent(UUID authority, List<UUID> notices) {
    var jobs = Caller.Service.jobs(authority);
    return database
        .inTransaction(jobs, tx -> store.noteSent(tx, notices))
        .map(Collections.nCopies(notices.size(), null));
  }
}
