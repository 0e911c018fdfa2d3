package care.heard.bench.push;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.OutboxWorker;
import care.heard.platform.jobs.Outcome;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.FcmSettings;
import care.heard.push.PushModule;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The whole way from the outbox to FCM, with everything on: claimed under a lease, looked at again,
 * paced over all replicas, sent, noted.
 */
final class OutboxFan implements Fan {
  private static final int PEOPLE = 1000;

  private final Vertx vertx;
  private final Database database;
  private final InstantSource clock = InstantSource.system();
  private final PushModule push;
  private final UUID authority = UUID.randomUUID();

  private OutboxFan(
      Vertx vertx, Database database, FcmSettings fcm, ServiceKey key, KeyTreeFile keyTree) {
    this.vertx = vertx;
    this.database = database;
    this.push =
        new PushModule(
            vertx,
            database,
            new Audit(),
            clock,
            new Metrics(),
            new Vault(key, keyTree),
            key,
            Optional.of(fcm),
            Optional.empty());
  }

  /** Starts it; the arguments are the service account's file, FCM's port, the database's folder. */
  static void main(String[] arguments) throws IOException {
    var vertx = Vertx.vertx();
    var folder = Path.of(arguments[2]);
    var key = LocalKeys.in(folder).serviceKey();
    var base = URI.create("http://127.0.0.1:" + arguments[1]);
    var settings = LocalPostgres.of(folder).orElseThrow();
    var database = new Database(vertx, settings, InstantSource.system());
    var fan =
        new OutboxFan(
            vertx,
            database,
            FcmSettings.at(Path.of(arguments[0]), base),
            key,
            KeyTreeFile.in(folder, key));
    fan.owner(tx ->
            tx.run(AUTHORITY, fan.authority, "push-" + fan.authority, new JsonArray())
                .compose(_ -> tx.run(PHONES, fan.authority, PEOPLE, fan.at(Duration.ZERO))))
        .await();
    FanDoor.open(vertx, fan);
  }

  @Override
  public Future<Void> prepare(int messages) {
    return owner(
            tx -> tx.run(NOTICES, authority, messages, at(Duration.ZERO), at(Duration.ofHours(1))))
        .mapEmpty();
  }

  @Override
  public Future<long[]> send(int messages) {
    var done = Promise.<long[]>promise();
    var left = new AtomicInteger(messages);
    var tasks = new HashMap<String, OutboxTask>();
    push.tasks().forEach((topic, task) -> tasks.put(topic, counted(task, left, done)));
    var worker = new OutboxWorker(vertx, database, clock, Map.copyOf(tasks), OutboxPace.usual());
    worker.start();
    return done.future().compose(none -> worker.stop().map(none));
  }

  // The worker stops when all outcomes are noted: that is part of the way.
  private static OutboxTask counted(OutboxTask task, AtomicInteger left, Promise<long[]> done) {
    return message ->
        task.perform(message).onSuccess(outcome -> count(message, outcome, left, done));
  }

  private static void count(
      OutboxMessage message, Outcome outcome, AtomicInteger left, Promise<long[]> done) {
    switch (outcome) {
      case Outcome.Done _ when left.decrementAndGet() == 0 -> done.tryComplete(new long[0]);
      case Outcome.Drop(String why) -> done.tryFail(message + " was dropped: " + why);
      default -> {}
    }
  }

  private Object at(Duration later) {
    return clock.instant().plus(later).atOffset(ZoneOffset.UTC);
  }

  private <T> Future<T> owner(Function<Tx, Future<T>> work) {
    return database.inTransaction(new Caller.Service(Surface.OWNER, Optional.of(authority)), work);
  }

  private static final String AUTHORITY =
      """
      insert into authority (id, slug, name, localities, help_lines, quiet_from, quiet_until)
      values ($1, $2, $2, '{North}', $3, '00:00', '00:00')
      """;

  private static final String PHONES =
      """
      with one as (
        insert into person
               (id, authority_id, name_sealed, born_on, locality, placement_group, status)
        select gen_random_uuid(), $1, ''::bytea, date '2012-01-01', 'North', 'foster-care',
               'in-care'
          from generate_series(1, $2::int)
        returning id)
      insert into device
             (id, authority_id, person_id, enrolled_at, push_token, push_platform, push_token_at)
      select id, $1, id, $3::timestamptz, 'phone-' || id, 'android', $3 from one
      """;

  private static final String NOTICES =
      """
      with phone as (
        select row_number() over () as place, count(*) over () as phones, person_id
          from device where authority_id = $1),
      told as (
        insert into notice (id, authority_id, person_id, kind, created_at, expires_at)
        select gen_random_uuid(), $1, person_id, 'worker-changed', $3::timestamptz,
               $4::timestamptz
          from generate_series(1, $2::int) n join phone on place = 1 + n % phones
        returning id)
      insert into outbox (id, authority_id, topic, payload, due_at, expires_at)
      select gen_random_uuid(), $1, 'push', jsonb_build_object('notice', id), $3, $4 from told
      """;
}
