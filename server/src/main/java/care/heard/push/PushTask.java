package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
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

  private final Database database;
  private final PushStore store;
  private final PushTokenStore tokens;
  private final Outbox outbox;
  private final Optional<PushSender> sender;
  private final InstantSource clock;

  PushTask(
      Database database,
      PushStore store,
      PushTokenStore tokens,
      Outbox outbox,
      Optional<PushSender> sender,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.tokens = tokens;
    this.outbox = outbox;
    this.sender = sender;
    this.clock = clock;
  }

  /** What a message of this topic carries. */
  static JsonObject payload(UUID notice) {
    return new JsonObject().put(NOTICE, notice.toString());
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    if (sender.isEmpty()) {
      return Future.succeededFuture(Outcome.drop("no push service configured"));
    }
    return database
        .inTransaction(jobs(message), tx -> plan(tx, message))
        .compose(plan -> carryOut(plan, message));
  }

  /** Either it is settled already, or there is one phone to wake. */
  private sealed interface Plan {
    record Settled(Outcome outcome) implements Plan {}

    record Wake(PushAddress address) implements Plan {}
  }

  private Future<Plan> plan(Tx tx, OutboxMessage message) {
    return store
        .find(tx, notice(message))
        .compose(found ->
            found
                .map(subject -> plan(tx, message, subject))
                .orElseGet(() -> settled(Outcome.drop("notice erased"))));
  }

  private Future<Plan> plan(Tx tx, OutboxMessage message, PushSubject subject) {
    var moot = subject.moot(tx.now());
    return moot.isPresent()
        ? settled(Outcome.drop(moot.get()))
        : tokens
            .addresses(tx, subject.person(), device(message))
            .compose(addresses -> plan(tx, message, addresses));
  }

  private Future<Plan> plan(Tx tx, OutboxMessage message, List<PushAddress> addresses) {
    return switch (addresses.size()) {
      case 0 -> settled(Outcome.drop("no phone to wake"));
      case 1 -> Future.succeededFuture(new Plan.Wake(addresses.getFirst()));
      default -> split(tx, message, addresses);
    };
  }

  private Future<Plan> split(Tx tx, OutboxMessage message, List<PushAddress> addresses) {
    var added =
        addresses.stream()
            .map(address -> payload(notice(message)).put(DEVICE, address.device().toString()))
            .map(payload -> outbox.add(tx, TOPIC, payload, tx.now(), message.expires()))
            .toList();
    return Future.all(added)
        .map(_ -> new Plan.Settled(Outcome.done("split into " + addresses.size())));
  }

  private Future<Outcome> carryOut(Plan plan, OutboxMessage message) {
    return switch (plan) {
      case Plan.Settled(Outcome outcome) -> Future.succeededFuture(outcome);
      case Plan.Wake(PushAddress address) -> wake(address, message);
    };
  }

  private Future<Outcome> wake(PushAddress address, OutboxMessage message) {
    var useful = Duration.between(clock.instant(), message.expires());
    return sender
        .orElseThrow()
        .wake(address, notice(message), useful)
        .compose(answer -> settle(answer, address, message));
  }

  private Future<Outcome> settle(PushAnswer answer, PushAddress address, OutboxMessage message) {
    return switch (answer) {
      case PushAnswer.Accepted() -> Future.succeededFuture(Outcome.done("sent"));
      case PushAnswer.Refused(String why) -> Future.succeededFuture(Outcome.drop(why));
      case PushAnswer.TokenGone(String why) -> forget(address, message).map(Outcome.drop(why));
      case PushAnswer.TryLater(String _, Optional<Duration> after) ->
          Future.succeededFuture(Outcome.retry(after));
    };
  }

  private Future<Boolean> forget(PushAddress address, OutboxMessage message) {
    return database.inTransaction(jobs(message), tx -> tokens.clear(tx, address));
  }

  private static Future<Plan> settled(Outcome outcome) {
    return Future.succeededFuture(new Plan.Settled(outcome));
  }

  private static Caller jobs(OutboxMessage message) {
    return Caller.Service.jobs(message.authority());
  }

  private static UUID notice(OutboxMessage message) {
    return UUID.fromString(message.payload().getString(NOTICE));
  }

  private static Optional<UUID> device(OutboxMessage message) {
    return Optional.ofNullable(message.payload().getString(DEVICE)).map(UUID::fromString);
  }
}
