package care.heard.support;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.LocalReplays;
import care.heard.platform.access.Surface;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Contract;
import care.heard.platform.http.Limits;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import care.heard.push.fake.FakeFcm;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The whole service on a real PostgreSQL, started once for all tests of a JVM. */
public final class TestHeard implements AutoCloseable {
  private static final Path FOLDER = OwnFolder.take("test-data");

  private final LocalPostgres postgres;
  private final Vertx vertx;
  private final Foundations foundations;
  private final MovableClock clock;
  private final FakeFcm fcm;
  private final FakeDesk desk;
  private final HeardService service;
  private final Database database;

  private TestHeard(LocalPostgres postgres) throws IOException {
    this.postgres = postgres;
    Migrations.apply(postgres.settings());
    this.vertx = HeardService.vertx();
    this.clock = new MovableClock();
    var keys = LocalKeys.in(FOLDER);
    this.desk = FakeDesk.start(vertx);
    var values = new HashMap<>(desk.settings());
    values.put("HEARD_DATA", FOLDER.toString());
    var settings = besides(SettingsReader.read(Purpose.DEMO, values)).withWebPush(keys.webPush());
    this.foundations =
        new Foundations(
            settings,
            postgres.settings(),
            keys.serviceKey(),
            KeyTreeFile.in(FOLDER, keys.serviceKey()),
            keys.hash(),
            keys.signingKeys(),
            new LocalReplays(),
            keys.auditKey(),
            clock,
            new Contract(),
            new Templates(),
            Limits.none(),
            new Metrics(),
            Optional.empty());
    this.fcm = Fakes.fcm(vertx, FOLDER.resolve("fcm.json"));
    this.database = new Database(vertx, postgres.settings(), clock);
    var staff = new care.heard.identity.StaffSessions(database, keys.hash());
    var extras =
        new HeardService.Extras(
            Optional.of(fcm.settings()), (router, _) -> FreshPage.bind(router, foundations, staff));
    this.service = await(HeardService.start(vertx, foundations, extras));
  }

  /** Starts everything on an empty folder. */
  static TestHeard start() throws IOException {
    if (Files.exists(FOLDER)) {
      try (var old = Files.walk(FOLDER)) {
        old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
    return new TestHeard(LocalPostgres.start(FOLDER));
  }

  /** A new authority with staff of every role, question sets and themes; nobody else is in it. */
  public TestAuthority newAuthority() {
    return TestAuthority.create(this);
  }

  /** Somebody the service does not know. */
  public Client stranger() {
    return Client.stranger(base());
  }

  /** Where the service listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + foundations.settings().port());
  }

  /** Where its health is. */
  public URI management() {
    return URI.create("http://127.0.0.1:" + foundations.settings().managementPort());
  }

  /** The database server itself. */
  public LocalPostgres postgres() {
    return postgres;
  }

  /** Where the database, the keys and their tree are kept. */
  public static Path folder() {
    return FOLDER;
  }

  /** The service's clock. */
  public MovableClock clock() {
    return clock;
  }

  /** What pushes reach. */
  public FakeFcm fcm() {
    return fcm;
  }

  /** Where e-mails and webhooks of the duty rota arrive. */
  public FakeDesk desk() {
    return desk;
  }

  /** Transactions through any surface. */
  public Database database() {
    return database;
  }

  /** The keys of people. */
  public Vault vault() {
    return new Vault(foundations.serviceKey(), foundations.keyTree());
  }

  /** For what needs an event loop. */
  public Vertx vertx() {
    return vertx;
  }

  /** What the service stands on. */
  public Foundations foundations() {
    return foundations;
  }

  /** Does something as the tables' owner, within one authority. */
  public <T> T asOwner(UUID authority, Function<Tx, Future<T>> work) {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return await(database.inTransaction(owner, work));
  }

  /** The outcome of a future; fails the test where it fails or takes over 30 seconds. */
  public static <T> T await(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("took too long", e);
    }
  }

  @Override
  public void close() {
    await(database.close().eventually(service::stop));
    postgres.close();
    PayloadScan.require();
  }

  /** The same settings on free ports, for a service beside the shared one. */
  public static Settings besides(Settings settings) throws IOException {
    return settings.onPorts(freePort(), freePort());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
