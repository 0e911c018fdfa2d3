package care.heard.demo;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.Stoppable;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Settings;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.platform.http.Contract;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.push.fake.FakeFcm;
import care.heard.push.fake.FakeWebPush;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole service on one machine, with a fictional authority: nothing to install, nothing real.
 */
public final class Demo implements Stoppable {
  private final HeardService service;
  private final Optional<LocalPostgres> postgres;

  private Demo(HeardService service, Optional<LocalPostgres> postgres) {
    this.service = service;
    this.postgres = postgres;
  }

  /** Starts PostgreSQL, migrates, seeds what is empty, serves; tells each step as it goes. */
  public static Future<Demo> start(Settings settings, Consumer<String> tell) {
    tell.accept("Starting PostgreSQL in " + settings.dataFolder().toAbsolutePath() + " …");
    var postgres =
        settings.database().isPresent()
            ? Optional.<LocalPostgres>empty()
            : Optional.of(LocalPostgres.start(settings.dataFolder()));
    var database = postgres.map(LocalPostgres::settings).or(settings::database).orElseThrow();
    tell.accept("Bringing the database to this version …");
    Migrations.apply(database);
    var keys = LocalKeys.in(settings.dataFolder());
    var clock = DemoClock.in(settings.dataFolder());
    var hash = settings.hash().orElse(keys.hash());
    var metrics = new Metrics();
    var redis = Foundations.redis(settings, metrics);
    var serviceKey = settings.serviceKey().orElse(keys.serviceKey());
    var foundations =
        new Foundations(
            settings.withWebPush(keys.webPush()),
            database,
            serviceKey,
            KeyTreeFile.in(settings.dataFolder(), serviceKey),
            hash,
            settings.signingKeys().orElse(keys.signingKeys()),
            Foundations.replays(hash, redis),
            settings.auditKey().orElse(keys.auditKey()),
            clock,
            new Contract(),
            new Templates(),
            Foundations.limits(settings, hash, metrics, redis),
            metrics,
            redis);
    var vertx = HeardService.vertx();
    var signIn = new DemoSignIn(vertx, foundations);
    return new DemoHistory(vertx, foundations, tell)
        .seedIfEmpty()
        .compose(_ -> signIn.register())
        .compose(_ -> new SealedNames(vertx, foundations, DemoGenerator.SLUG).makeKeysIfNone())
        .compose(_ -> FakeFcm.start(vertx, settings.dataFolder().resolve("fcm.json")))
        .compose(fcm ->
            FakeWebPush.start(vertx)
                .compose(web -> serve(vertx, foundations, clock, fcm, web, signIn)))
        .onSuccess(_ -> tell.accept(welcome(settings)))
        .map(service -> new Demo(service, postgres));
  }

  @Override
  public Future<Void> stop() {
    return service.stop().eventually(this::stopPostgres);
  }

  private Future<Void> stopPostgres() {
    postgres.ifPresent(LocalPostgres::close);
    return Future.succeededFuture();
  }

  private static Future<HeardService> serve(
      Vertx vertx,
      Foundations foundations,
      DemoClock clock,
      FakeFcm fcm,
      FakeWebPush web,
      DemoSignIn signIn) {
    var pages = new DemoPages(foundations.templates(), clock, fcm, web);
    return HeardService.start(
        vertx,
        foundations,
        new HeardService.Extras(
            Optional.of(fcm.settings()),
            (router, _) -> {
              signIn.bind(router);
              pages.bind(router);
            }));
  }

  private static String welcome(Settings settings) {
    return """

    Heard is ready. Everybody in it is invented.

      Where to go        http://localhost:%1$d/
      The board's page   http://localhost:%1$d/board
      Staff pages        http://localhost:%1$d/staff/inbox
      What phones show   http://localhost:%1$d/demo/phones
      Sign in as         http://localhost:%1$d/sign-in  (no password: pick a name)
      Be a young person  http://localhost:%1$d/app/  or  ./heard phone enrol CODE
                         (Sam Okafor makes the code: Young people, Riley Tester)

    Ctrl-C stops it; the data stay in %2$s.
    """
        .formatted(settings.port(), settings.dataFolder());
  }
}
