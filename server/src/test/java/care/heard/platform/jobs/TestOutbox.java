package care.heard.platform.jobs;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.support.CutCable;
import care.heard.support.MovableClock;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A topic of a test's own on the real outbox, with workers that go by a clock of its own. */
final class TestOutbox implements AutoCloseable {
  static final Duration HOUR = Duration.ofHours(1);
  static final OutboxPace PACE =
      new OutboxPace(
          Duration.ofMillis(50),
          Duration.ofSeconds(10),
          16,
          64,
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          Duration.ofDays(7));

  private final String topic = "test-" + UUID.randomUUID();
  private final MovableClock clock = new MovableClock();
  private final List<OutboxMessage> handled = Collections.synchronizedList(new ArrayList<>());
  private final List<OutboxWorker> workers = new ArrayList<>();
  private final Outbox outbox = new Outbox();
  private final TestHeard heard;
  private final TestAuthority authority;
  private final Database database;

  TestOutbox(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.database = new Database(heard.vertx(), heard.foundations().database(), clock);
  }

  String topic() {
    return topic;
  }

  MovableClock clock() {
    return clock;
  }

  TestAuthority authority() {
    return authority;
  }

  List<OutboxMessage> handled() {
    return handled;
  }

  OutboxWorker start(OutboxTask task) {
    return start(PACE, task);
  }

  OutboxWorker start(OutboxPace pace, OutboxTask task) {
    var worker = new OutboxWorker(heard.vertx(), database, clock, Map.of(topic, task), pace);
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** Starts a worker that claims and never finishes, on a Vert.x that a test can kill. */
  void startOn(Vertx doomed) {
    var its = new Database(doomed, heard.foundations().database(), clock);
    new OutboxWorker(doomed, its, clock, Map.of(topic, this::hang), PACE).start();
  }

  /** Starts a worker whose way to the database a test can cut. */
  OutboxWorker startBehind(CutCable cable, OutboxTask task) {
    var its = new Database(heard.vertx(), cable.settings(), clock);
    var worker = new OutboxWorker(heard.vertx(), its, clock, Map.of(topic, task), PACE);
    workers.add(worker);
    worker.start();
    return worker;
  }

  TestHeard heard() {
    return heard;
  }

  Future<Outcome> note(OutboxMessage message, Outcome outcome) {
    handled.add(message);
    return Future.succeededFuture(outcome);
  }

  Future<Outcome> finish(OutboxMessage message) {
    return note(message, Outcome.done("finished"));
  }

  Future<Outcome> hang(OutboxMessage message) {
    handled.add(message);
    return Promise.<Outcome>promise().future();
  }

  UUID add(Duration due, Duration expires) {
    return add(topic, due, expires);
  }

  UUID add(String topic, Duration due, Duration expires) {
    var payload = new JsonObject().put("thing", 7);
    return await(
        database.inTransaction(
            Caller.Service.jobs(authority.id()),
            tx -> outbox.add(tx, topic, payload, tx.now().plus(due), tx.now().plus(expires))));
  }

  Future<UUID> addAndRollBack() {
    return database.inTransaction(
        Caller.Service.jobs(authority.id()),
        tx ->
            outbox
                .add(tx, topic, new JsonObject(), tx.now(), tx.now().plus(HOUR))
                .compose(_ -> Future.failedFuture("no")));
  }

  List<UUID> addMany(int count) {
    return IntStream.range(0, count).mapToObj(_ -> add(Duration.ZERO, HOUR)).toList();
  }

  boolean isFinished(UUID id) {
    return authority.count("outbox where done_at is not null and id = '" + id + "'") == 1;
  }

  boolean isReleased(UUID id) {
    return authority.count("outbox where claimed_until is null and id = '" + id + "'") == 1;
  }

  String outcome(UUID id) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select outcome from outbox where id = $1", id)
                .map(rows -> rows.iterator().next().getString(0)));
  }

  /** Nothing more is handled for a while. */
  void assertStays(int count) {
    pause(300);
    assertEquals(count, handled.size());
  }

  void until(BooleanSupplier condition) {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      pause(20);
    }
    assertTrue(condition.getAsBoolean(), "within 20 seconds");
  }

  @Override
  public void close() {
    workers.forEach(worker -> await(worker.stop()));
    await(database.close());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
