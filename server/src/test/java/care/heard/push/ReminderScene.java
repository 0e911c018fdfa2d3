package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Backoff;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.platform.jobs.Outcome;
import care.heard.platform.ops.Metrics;
import care.heard.push.fake.FakeDisplay;
import care.heard.push.fake.FakeFcm;
import care.heard.support.Fakes;
import care.heard.support.MovableClock;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A young person with one phone, and replicas that go by a clock of their own. */
final class ReminderScene implements AutoCloseable {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final OutboxPace PACE =
      new OutboxPace(
          Duration.ofMillis(50),
          LEASE,
          64,
          256,
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          Duration.ofDays(7));

  private final MovableClock clock = new MovableClock();
  private final String token = "phone-" + UUID.randomUUID();
  private final List<OutboxWorker> workers = new ArrayList<>();
  private final TestHeard heard;
  private final TestAuthority authority;
  private final PushRows rows;
  private final FakeFcm fcm;
  private final Database database;

  ReminderScene(TestHeard heard, Path folder) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.rows = new PushRows(heard, authority);
    this.fcm = Fakes.fcm(heard.vertx(), folder.resolve("fcm.json"));
    this.database = new Database(heard.vertx(), heard.foundations().database(), clock);
    rows.device(token);
  }

  TestAuthority authority() {
    return authority;
  }

  void moveTo(Instant instant) {
    clock.moveTo(instant);
  }

  void letLeasesRunOut() {
    clock.forward(LEASE);
  }

  /** Plans a meeting that starts then, and its reminders, without an invitation. */
  UUID meeting(Instant starts) {
    var meeting = rows.meeting("planned", 1);
    move(meeting, starts);
    return meeting;
  }

  /** The meeting starts then from now on, and is planned anew. */
  void move(UUID meeting, Instant starts) {
    rows.owner(
        "update meeting set starts_at = $2 where id = $1",
        meeting,
        starts.atOffset(ZoneOffset.UTC));
    var reminders = new Reminders(new Outbox());
    inJobs(tx -> reminders.plan(tx, meeting, starts));
  }

  void owner(String sql, Object... parameters) {
    rows.owner(sql, parameters);
  }

  UUID person() {
    return rows.person();
  }

  /** A replica that does what it should. */
  void replica() {
    workers.add(start(heard.vertx(), this::handle));
  }

  /** A replica that sends and never gets to say so, on a Vert.x that a test can kill. */
  void replicaThatDiesAfterSending(Vertx doomed) {
    start(doomed, (task, message) -> handle(task, message).compose(_ -> silence()));
  }

  private interface Handling {
    Future<Outcome> handle(OutboxTask task, OutboxMessage message);
  }

  private OutboxWorker start(Vertx vertx, Handling handling) {
    var its = new Database(vertx, heard.foundations().database(), clock);
    var push =
        new PushModule(
            vertx,
            its,
            new Audit(),
            clock,
            new Metrics(),
            heard.vault(),
            heard.foundations().serviceKey(),
            Optional.of(fcm.settings()),
            Optional.empty());
    Map<String, OutboxTask> tasks = new HashMap<>();
    push.tasks().forEach((topic, task) -> tasks.put(topic, m -> handling.handle(task, m)));
    var worker = new OutboxWorker(vertx, its, clock, tasks, PACE);
    worker.start();
    return worker;
  }

  private Future<Outcome> handle(OutboxTask task, OutboxMessage message) {
    return task.perform(message);
  }

  private static Future<Outcome> silence() {
    return Promise.<Outcome>promise().future();
  }

  /** What the phone displays. */
  List<FakeDisplay> displays() {
    return fcm.displays().stream().filter(d -> d.token().equals(token)).toList();
  }

  /** How often anything reached the phone, also what it knew already. */
  long arrivals() {
    return fcm.messages().stream().filter(m -> m.getString("token").equals(token)).count();
  }

  long notices() {
    return authority.count("notice where kind = 'meeting-reminder'");
  }

  void untilDisplayed(int count) {
    until(() -> displays().size() >= count);
    assertEquals(count, displays().size());
  }

  /** Nothing more is displayed for a while. */
  void assertStays(int count) {
    pause(400);
    assertEquals(count, displays().size());
  }

  void until(BooleanSupplier condition) {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      pause(20);
    }
    assertTrue(condition.getAsBoolean(), "within ten seconds");
  }

  @Override
  public void close() {
    workers.forEach(worker -> await(worker.stop()));
    await(database.close());
    await(fcm.stop());
  }

  private <T> T inJobs(Function<Tx, Future<T>> work) {
    return await(database.inTransaction(Caller.Service.jobs(authority.id()), work));
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
