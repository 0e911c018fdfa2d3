package care.heard.push;

import static care.heard.support.TestHeard.await;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Backoff;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.fake.FakeFault;
import care.heard.push.fake.FakeFcm;
import care.heard.support.MovableClock;
import care.heard.support.OwnVault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Six hours in which FCM answers nothing useful, with an outbox full of notices of one authority
 * and two replicas that go by a clock of their own. A fifth of the notices is of use until half an
 * hour into the outage, a fifth until three hours, a fifth until shortly after FCM is back, the
 * rest for a day.
 */
final class OutageRehearsal implements AutoCloseable {
  private static final Duration OUTAGE = Duration.ofHours(6);
  private static final Duration STEP = Duration.ofMinutes(2);
  private static final List<Duration> USEFUL =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          OUTAGE.plusSeconds(20),
          Duration.ofHours(24),
          Duration.ofHours(30));
  private static final int PHONES = 1000;
  private static final int AT_ONCE = 20_000;
  private static final OutboxPace PACE =
      new OutboxPace(
          Duration.ofMillis(50),
          Duration.ofMinutes(10),
          256,
          1024,
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          Duration.ofDays(7));

  private final MovableClock clock = new MovableClock();
  private final Map<UUID, Instant> arrived = new ConcurrentHashMap<>();
  private final List<OutboxWorker> workers = new ArrayList<>();
  private final List<PushModule> replicas = new ArrayList<>();
  private final List<UUID> phones = new ArrayList<>();
  private final Vertx vertx;
  private final FakeFcm fcm;
  private final DatabaseSettings settings;
  private final Database database;
  private final UUID authority;
  private final Instant begin;

  /** In that authority, which has no quiet hours. */
  OutageRehearsal(Vertx vertx, FakeFcm fcm, DatabaseSettings settings, UUID authority) {
    this.vertx = vertx;
    this.fcm = fcm;
    this.settings = settings;
    this.authority = authority;
    this.begin = clock.instant().plus(Duration.ofDays(700));
    clock.moveTo(begin);
    this.database = new Database(vertx, settings, clock);
    fcm.watch(this::arrive);
  }

  /** What came of it. */
  record Report(int notices, int arrived, int lost, int tooLate, int unfinished, int tries) {
    /** Nothing lost before it expired, nothing sent after, nothing left over. */
    boolean isClean() {
      return lost == 0 && tooLate == 0 && unfinished == 0 && arrived > 0;
    }
  }

  /** The notices wait, the outage comes and goes, and everything is drained. */
  Report run(int notices) {
    fill(notices);
    fcm.failUntilMended(FakeFault.error(503, "UNAVAILABLE", "The service is unavailable."));
    replica();
    replica();
    while (clock.instant().isBefore(begin.plus(OUTAGE))) {
      clock.forward(STEP);
      pause(100);
    }
    int tries = fcm.failed();
    fcm.mend();
    drain();
    return report(notices, tries);
  }

  /** What is in the outbox and not finished. */
  int unfinished() {
    return number("select count(*)::int from outbox where done_at is null");
  }

  // The clock goes on by itself; where nothing moves for a second, everybody waits for it.
  private void drain() {
    int calm = 0;
    var before = standing();
    while (before.unfinished() > 0 && calm < 600) {
      pause(200);
      var now = standing();
      calm = now.equals(before) ? calm + 1 : 0;
      if (calm % 5 == 4) {
        clock.forward(Duration.ofSeconds(5));
      }
      before = now;
    }
  }

  private record Standing(int unfinished, int arrived) {}

  private Standing standing() {
    return new Standing(unfinished(), arrived.size());
  }

  private Report report(int notices, int tries) {
    var expiries = expiries();
    var drained = clock.instant();
    int lost = 0;
    int tooLate = 0;
    for (var notice : expiries.entrySet()) {
      var at = arrived.get(notice.getKey());
      if (at == null && notice.getValue().isAfter(drained)) {
        lost++;
      }
      if (at != null && at.isAfter(notice.getValue())) {
        tooLate++;
      }
    }
    return new Report(notices, arrived.size(), lost, tooLate, unfinished(), tries);
  }

  private void fill(int notices) {
    for (int i = 0; i < PHONES; i++) {
      phones.add(UUID.randomUUID());
    }
    owner(tx -> tx.run(PEOPLE, authority, phones.toArray(UUID[]::new), at(begin)));
    for (int from = 0; from < notices; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, notices - from);
      for (var useful : USEFUL) {
        owner(tx ->
            tx.run(
                NOTICES,
                authority,
                phones.toArray(UUID[]::new),
                at(begin),
                at(begin.plus(useful)),
                count / USEFUL.size()));
      }
    }
  }

  private void replica() {
    var its = new Database(vertx, settings, clock);
    var keyset = ServiceKey.generate();
    var key = ServiceKey.of(keyset);
    var push =
        new PushModule(
            vertx,
            its,
            new Audit(),
            clock,
            new Metrics(),
            new Vault(key, KeyTreeFile.open(Path.of(OwnVault.of(keyset)), key)),
            key,
            Optional.of(fcm.settings()),
            Optional.empty());
    var worker = new OutboxWorker(vertx, its, clock, push.tasks(), PACE);
    replicas.add(push);
    workers.add(worker);
    worker.start();
  }

  private void arrive(JsonObject message) {
    var notice = UUID.fromString(message.getJsonObject("data").getString("id"));
    arrived.putIfAbsent(notice, clock.instant());
  }

  private Map<UUID, Instant> expiries() {
    var expiries = new ConcurrentHashMap<UUID, Instant>();
    owner(tx -> tx.run("select id, expires_at from notice where authority_id = $1", authority))
        .forEach(row ->
            expiries.put(row.getUUID("id"), row.getOffsetDateTime("expires_at").toInstant()));
    return expiries;
  }

  private int number(String sql) {
    var jobs = new Caller.Service(Surface.OWNER, Optional.of(authority));
    var counted =
        database.inTransaction(jobs, tx -> tx.run(sql + " and authority_id = $1", authority));
    return await(counted).iterator().next().getInteger(0);
  }

  private <T> T owner(Function<Tx, Future<T>> work) {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return database.inTransaction(owner, work).await();
  }

  @Override
  public void close() {
    workers.forEach(worker -> await(worker.stop()));
    replicas.forEach(push -> await(push.close()));
    await(database.close());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final String PEOPLE =
      """
      with one as (
        insert into person
               (id, authority_id, name_sealed, born_on, locality, placement_group, status)
        select phone, $1, ''::bytea, date '2012-01-01', 'North', 'foster-care', 'in-care'
          from unnest($2::uuid[]) phone
        returning id)
      insert into device
             (id, authority_id, person_id, enrolled_at, push_token, push_platform, push_token_at)
      select id, $1, id, $3, 'phone-' || id, 'android', $3 from one
      """;

  private static final String NOTICES =
      """
      with told as (
        insert into notice (id, authority_id, person_id, kind, created_at, expires_at)
        select gen_random_uuid(), $1, ($2::uuid[])[1 + n % cardinality($2::uuid[])],
               'worker-changed', $3, $4
          from generate_series(1, $5) n
        returning id)
      insert into outbox (id, authority_id, topic, payload, due_at, expires_at)
      select gen_random_uuid(), $1, 'push', jsonb_build_object('notice', id), $3, $4 from told
      """;
}
