package care.heard.bench.outage;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.jobs.Backoff;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.platform.jobs.Outcome;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.PushModule;
import care.heard.push.fake.FakeFault;
import care.heard.push.fake.FakeFcm;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Six hours in which FCM answers nothing useful, with an outbox full of notices of one authority
 * and two replicas that go by a clock of their own. A fifth of the notices is of use until half an
 * hour into the outage, a fifth until three hours, a fifth until shortly after FCM is back, the
 * rest for a day. The clock goes on by itself; where nobody has anything to do before some moment,
 * it is put to that moment.
 */
public final class OutageRehearsal implements AutoCloseable {
  private static final Duration OUTAGE = Duration.ofHours(6);
  private static final List<Duration> USEFUL =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          OUTAGE.plusSeconds(20),
          Duration.ofHours(24),
          Duration.ofHours(30));
  // Far from any other test's clock, so that all of the outage lies ahead of everything.
  private static final Duration AHEAD = Duration.ofDays(700);
  // Sent in time, a message may reach FCM a moment later.
  private static final Duration ON_ITS_WAY = Duration.ofMillis(500);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final int TELL_EVERY = 100_000;
  private static final Duration STUCK_AFTER = Duration.ofMinutes(2);
  private static final OutboxPace PACE =
      new OutboxPace(
          POLL,
          Duration.ofMinutes(10),
          64,
          256,
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          Duration.ofDays(7));

  private final JumpingClock clock = new JumpingClock(AHEAD);
  private final Map<UUID, Instant> arrived = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger handled = new AtomicInteger();
  private final List<OutboxWorker> workers = new ArrayList<>();
  private final List<PushModule> replicas = new ArrayList<>();
  private int told;
  private final Vertx vertx;
  private final FakeFcm fcm;
  private final DatabaseSettings settings;
  private final ServiceKey key;
  private final KeyTreeFile keyTree;
  private final Consumer<String> out;
  private final Database database;
  private final OutageRows rows;
  private final Instant begin;

  /**
   * In that authority, which has no quiet hours.
   *
   * @param out is told how far it has come
   */
  public OutageRehearsal(
      Vertx vertx,
      FakeFcm fcm,
      DatabaseSettings settings,
      UUID authority,
      ServiceKey key,
      KeyTreeFile keyTree,
      Consumer<String> out) {
    this.vertx = vertx;
    this.fcm = fcm;
    this.settings = settings;
    this.key = key;
    this.keyTree = keyTree;
    this.out = out;
    this.begin = clock.instant();
    this.database = new Database(vertx, settings, clock);
    this.rows = new OutageRows(database, authority);
    fcm.watch(this::arrive);
  }

  /**
   * What came of it.
   *
   * @param lost useful still when all was drained, and never arrived
   * @param tooLate was sent after it expired
   * @param tries how many messages met the outage
   */
  public record Report(int notices, int arrived, int lost, int tooLate, int unfinished, int tries) {
    /** Nothing lost before it expired, nothing sent after, nothing left over. */
    public boolean isClean() {
      return lost == 0 && tooLate == 0 && unfinished == 0 && arrived > 0;
    }
  }

  /** The notices wait, the outage comes and goes, and everything is drained. */
  public Report run(int notices) {
    rows.fill(notices, begin, USEFUL);
    rows.forgetPace();
    out.accept(notices + " notices wait. FCM goes away.");
    fcm.failUntilMended(FakeFault.error(503, "UNAVAILABLE", "The service is unavailable."));
    replica();
    replica();
    var back = begin.plus(OUTAGE);
    while (clock.instant().isBefore(back)) {
      clock.moveTo(earlier(whenIdle(), back));
    }
    int tries = fcm.failed();
    fcm.mend();
    out.accept("FCM is back after " + tries + " messages that met the outage.");
    drain();
    return report(notices, tries);
  }

  private void drain() {
    while (rows.unfinished() > 0) {
      clock.moveTo(whenIdle());
    }
  }

  /** The next moment at which a replica has something to do; waits until they all have nothing. */
  private Instant whenIdle() {
    var before = -1;
    var since = System.nanoTime();
    while (underWay.get() > 0 || handled.get() != before) {
      if (handled.get() != before) {
        since = System.nanoTime();
      }
      before = handled.get();
      tellHowFar();
      requireProgress(since);
      pause(POLL.multipliedBy(2));
    }
    var now = clock.instant();
    var due = rows.nextDue().orElse(now);
    return rows.pausedUntil().filter(due::isBefore).orElse(due);
  }

  private void tellHowFar() {
    if (arrived.size() - told >= TELL_EVERY) {
      told = arrived.size();
      out.accept(told + " have arrived, " + rows.unfinished() + " are left.");
    }
  }

  private static void requireProgress(long since) {
    if (System.nanoTime() - since > STUCK_AFTER.toNanos()) {
      throw new IllegalStateException("the replicas are stuck");
    }
  }

  private Report report(int notices, int tries) {
    var drained = clock.instant();
    var lost = new AtomicInteger();
    var tooLate = new AtomicInteger();
    rows.eachExpiry((notice, expires) -> {
      var at = arrived.get(notice);
      if (at == null && expires.isAfter(drained)) {
        lost.incrementAndGet();
      }
      if (at != null && at.isAfter(expires.plus(ON_ITS_WAY))) {
        tooLate.incrementAndGet();
      }
    });
    return new Report(notices, arrived.size(), lost.get(), tooLate.get(), rows.unfinished(), tries);
  }

  private void replica() {
    var its = new Database(vertx, settings, clock);
    var push =
        new PushModule(
            vertx,
            its,
            new Audit(),
            clock,
            new Metrics(),
            new Vault(key, keyTree),
            key,
            Optional.of(fcm.settings()),
            Optional.empty());
    var tasks = new HashMap<String, OutboxTask>();
    push.tasks().forEach((topic, task) -> tasks.put(topic, new Counted(task)));
    var worker = new OutboxWorker(vertx, its, clock, tasks, PACE);
    replicas.add(push);
    workers.add(worker);
    worker.start();
  }

  /** A replica's task, counted from the claim to its outcome. */
  private final class Counted implements OutboxTask {
    private final OutboxTask task;

    Counted(OutboxTask task) {
      this.task = task;
    }

    @Override
    public boolean isReady() {
      return task.isReady();
    }

    @Override
    public Future<Outcome> perform(OutboxMessage message) {
      underWay.incrementAndGet();
      return task.perform(message).onComplete(_ -> finished());
    }

    private void finished() {
      handled.incrementAndGet();
      underWay.decrementAndGet();
    }
  }

  private void arrive(JsonObject message) {
    var notice = UUID.fromString(message.getJsonObject("data").getString("id"));
    arrived.putIfAbsent(notice, clock.instant());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    workers.forEach(worker -> worker.stop().await());
    replicas.forEach(push -> push.close().await());
    database.close().await();
  }
}
