package care.heard.platform.jobs;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.support.HeardTest;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worker on a real outbox, by a clock of its own. */
@HeardTest
final class OutboxWorkerTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final OutboxPace PACE =
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
  private TestHeard heard;
  private TestAuthority authority;
  private Database database;

  @BeforeEach
  void begin(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.database = new Database(heard.vertx(), heard.foundations().database(), clock);
  }

  @AfterEach
  void end() {
    workers.forEach(worker -> await(worker.stop()));
    await(database.close());
  }

  @Test
  void handsOverWhatWasCommittedAndNotesHowItEnded() {
    start(message -> note(message, Outcome.done("sent")));
    var id = add(Duration.ZERO, HOUR);

    until(() -> isFinished(id));
    var message = handled.getFirst();
    assertEquals(id, message.id());
    assertEquals(authority.id(), message.authority());
    assertEquals(new JsonObject().put("thing", 7), message.payload());
    assertEquals(1, message.attempts());
    assertEquals("sent", outcome(id));
    assertEquals(1, handled.size());
  }

  @Test
  void whatWasRolledBackIsNeverHandled() {
    start(message -> note(message, Outcome.done("sent")));
    var failed =
        database.inTransaction(
            Caller.Service.jobs(authority.id()),
            tx ->
                outbox
                    .add(tx, topic, new JsonObject(), tx.now(), tx.now().plus(HOUR))
                    .compose(_ -> Future.failedFuture("no")));
    until(failed::failed);
    assertStaysUnhandled();
  }

  @Test
  void waitsUntilAMessageIsDue() {
    start(message -> note(message, Outcome.done("sent")));
    var id = add(HOUR, HOUR.multipliedBy(2));
    assertStaysUnhandled();

    clock.forward(HOUR);
    until(() -> isFinished(id));
  }

  @Test
  void whatHasExpiredIsDroppedUnhandled() {
    var id = add(Duration.ZERO, HOUR);
    clock.forward(HOUR);
    start(message -> note(message, Outcome.done("sent")));

    until(() -> isFinished(id));
    assertEquals("expired", outcome(id));
    assertTrue(handled.isEmpty());
  }

  @Test
  void aDropIsFinal() {
    start(message -> note(message, Outcome.drop("nobody there")));
    var id = add(Duration.ZERO, HOUR);
    until(() -> isFinished(id));
    assertEquals("nobody there", outcome(id));
  }

  @Test
  void triesAgainAfterARetryAFailureAndAThrow() {
    start(message -> {
      handled.add(message);
      return switch (message.attempts()) {
        case 1 -> Future.succeededFuture(Outcome.retry());
        case 2 -> Future.failedFuture("down");
        case 3 -> throw new IllegalStateException("broken");
        case 4 -> Future.succeededFuture(null);
        default -> Future.succeededFuture(Outcome.done("at last"));
      };
    });
    var id = add(Duration.ZERO, HOUR);
    for (int attempt = 1; attempt < 5; attempt++) {
      int tried = attempt;
      until(() -> handled.size() == tried && isReleased(id));
      assertFalse(isFinished(id));
      clock.forward(Duration.ofSeconds(1L << attempt));
    }
    until(() -> isFinished(id));
    assertEquals("at last", outcome(id));
    assertEquals(5, handled.size());
  }

  @Test
  void waitsAsLongAsATaskAsks() {
    var asked = Optional.of(Duration.ofMinutes(5));
    start(message ->
        note(message, message.attempts() == 1 ? Outcome.retry(asked) : Outcome.done("sent")));
    var id = add(Duration.ZERO, HOUR);
    until(() -> handled.size() == 1 && isReleased(id));

    clock.forward(Duration.ofMinutes(4));
    assertStays(1);
    clock.forward(Duration.ofMinutes(2));
    until(() -> isFinished(id));
  }

  @Test
  void retriesEndWhenTheMessageExpires() {
    start(message -> note(message, Outcome.retry(Optional.of(Duration.ofHours(5)))));
    var id = add(Duration.ZERO, HOUR);
    until(() -> handled.size() == 1 && isReleased(id));

    clock.forward(HOUR);
    until(() -> isFinished(id));
    assertEquals("expired", outcome(id));
    assertEquals(1, handled.size());
  }

  @Test
  void twoWorkersShareFiveHundredMessagesWithoutDoubling() {
    var ids = addMany(500);
    start(message -> note(message, Outcome.done("a")));
    start(message -> note(message, Outcome.done("b")));

    until(() -> handled.size() >= 500);
    assertStays(500);
    assertEquals(new HashSet<>(ids), new HashSet<>(handled.stream().map(m -> m.id()).toList()));
    assertEquals(500, authority.count("outbox where done_at is not null"));
  }

  @Test
  void whatAKilledWorkerHeldIsTakenOverWhenItsLeaseRunsOut() {
    var killed = Vertx.vertx();
    var its = new Database(killed, heard.foundations().database(), clock);
    var gone = new OutboxWorker(killed, its, clock, Map.of(topic, this::hang), PACE);
    gone.start();
    var ids = addMany(20);
    until(() -> handled.size() == 20);
    await(killed.close());

    start(message -> note(message, Outcome.done("taken over")));
    assertStays(20);
    clock.forward(PACE.lease());
    until(() -> ids.stream().allMatch(this::isFinished));
    assertEquals(40, handled.size());
    assertTrue(handled.subList(20, 40).stream().allMatch(message -> message.attempts() == 2));
  }

  @Test
  void aTaskThatNeverAnswersIsTriedAgain() {
    var hasty =
        new OutboxPace(PACE.poll(), Duration.ofMillis(400), 1, 1, PACE.backoff(), PACE.keep());
    start(hasty, message -> message.attempts() == 1 ? hang(message) : finish(message));
    var id = add(Duration.ZERO, HOUR);
    until(() -> handled.size() == 1 && isReleased(id));
    clock.forward(Duration.ofSeconds(2));
    until(() -> isFinished(id));
  }

  @Test
  void stoppingWaitsForWhatIsInHand() {
    var release = Promise.<Outcome>promise();
    var worker =
        start(message -> {
          handled.add(message);
          return release.future();
        });
    var id = add(Duration.ZERO, HOUR);
    until(() -> handled.size() == 1);

    var stopped = worker.stop();
    assertFalse(stopped.isComplete());
    release.complete(Outcome.done("just in time"));
    await(stopped);
    assertEquals("just in time", outcome(id));
    add(Duration.ZERO, HOUR);
    assertStays(1);
  }

  @Test
  void leavesTopicsThatItDoesNotKnow() {
    var id = add("unknown-" + topic, Duration.ZERO, HOUR);
    start(message -> note(message, Outcome.done("sent")));
    assertStaysUnhandled();
    assertFalse(isFinished(id));
  }

  @Test
  void aNudgeSavesTheWait() {
    var slow =
        new OutboxPace(HOUR, PACE.lease(), PACE.batch(), PACE.inHand(), PACE.backoff(), HOUR);
    var worker = start(slow, this::finish);
    var id = add(Duration.ZERO, HOUR);
    worker.wake();
    until(() -> isFinished(id));
  }

  @Test
  void tidiesUpWhatIsFinishedAndWhatNobodyClaimed() {
    var old = add(Duration.ZERO, HOUR);
    var worker = start(this::finish);
    until(() -> isFinished(old));
    await(worker.stop());
    var unclaimed = add("unknown-" + topic, Duration.ZERO, HOUR);

    clock.forward(Duration.ofDays(8));
    start(this::finish);
    until(() -> isFinished(unclaimed));
    assertEquals("expired", outcome(unclaimed));
    until(() -> authority.count("outbox where id = '" + old + "'") == 0);
  }

  private OutboxWorker start(OutboxTask task) {
    return start(PACE, task);
  }

  private OutboxWorker start(OutboxPace pace, OutboxTask task) {
    var worker = new OutboxWorker(heard.vertx(), database, clock, Map.of(topic, task), pace);
    workers.add(worker);
    worker.start();
    return worker;
  }

  private Future<Outcome> note(OutboxMessage message, Outcome outcome) {
    handled.add(message);
    return Future.succeededFuture(outcome);
  }

  private Future<Outcome> finish(OutboxMessage message) {
    return note(message, Outcome.done("finished"));
  }

  private Future<Outcome> hang(OutboxMessage message) {
    handled.add(message);
    return Promise.<Outcome>promise().future();
  }

  private UUID add(Duration due, Duration expires) {
    return add(topic, due, expires);
  }

  private UUID add(String topic, Duration due, Duration expires) {
    var payload = new JsonObject().put("thing", 7);
    return await(
        database.inTransaction(
            Caller.Service.jobs(authority.id()),
            tx -> outbox.add(tx, topic, payload, tx.now().plus(due), tx.now().plus(expires))));
  }

  private List<UUID> addMany(int count) {
    return await(
        database.inTransaction(
            Caller.Service.jobs(authority.id()),
            tx ->
                Future.all(
                        IntStream.range(0, count)
                            .mapToObj(i ->
                                outbox.add(
                                    tx,
                                    topic,
                                    new JsonObject().put("thing", i),
                                    tx.now(),
                                    tx.now().plus(HOUR)))
                            .toList())
                    .map(all -> all.<UUID>list())));
  }

  private boolean isFinished(UUID id) {
    return authority.count("outbox where done_at is not null and id = '" + id + "'") == 1;
  }

  private boolean isReleased(UUID id) {
    return authority.count("outbox where claimed_until is null and id = '" + id + "'") == 1;
  }

  private String outcome(UUID id) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select outcome from outbox where id = $1", id)
                .map(rows -> rows.iterator().next().getString(0)));
  }

  private void assertStaysUnhandled() {
    assertStays(0);
  }

  private void assertStays(int count) {
    pause(300);
    assertEquals(count, handled.size());
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      pause(20);
    }
    assertTrue(condition.getAsBoolean(), "within 20 seconds");
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
