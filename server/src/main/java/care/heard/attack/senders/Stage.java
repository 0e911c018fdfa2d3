package care.heard.attack.senders;

import care.heard.Features;
import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.identity.StaffSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.access.LocalReplays;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Migrations;
import care.heard.platform.http.Contract;
import care.heard.platform.http.Limits;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import care.heard.themes.UnnamedSuggestions;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The whole service on a database of its own, with a clock that can be moved. */
final class Stage implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final LocalPostgres postgres;
  private final StageClock clock = new StageClock();
  private final Foundations foundations;
  private final Database database;
  private final HeardService service;
  private final Features features;
  private final UnnamedSuggestions suggestions;

  private Stage(Path folder, LocalPostgres postgres) throws IOException {
    this.postgres = postgres;
    Migrations.apply(postgres.settings());
    this.foundations = foundations(folder);
    var vertx = HeardService.vertx();
    this.database = new Database(vertx, postgres.settings(), clock);
    this.service =
        await(HeardService.start(vertx, foundations, HeardService.Extras.none(Optional.empty())));
    this.features = new Features(vertx, foundations, Optional.empty());
    this.suggestions =
        features.themes().unnamedSuggestions(features.feedback().unnamed()::wordsOfDay);
    features.themes().suggester().load();
  }

  /** Starts it in that folder; blocks for seconds. */
  static Stage start(Path folder) throws IOException {
    var postgres = LocalPostgres.start(folder);
    try {
      return new Stage(folder, postgres);
    } catch (IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private Foundations foundations(Path folder) throws IOException {
    var read = SettingsReader.read(Purpose.DEMO, Map.of("HEARD_DATA", folder.toString()));
    var keys = LocalKeys.in(folder);
    return new Foundations(
        read.onPorts(freePort(), freePort()),
        postgres.settings(),
        keys.serviceKey(),
        KeyTreeFile.in(folder, keys.serviceKey()),
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
  }

  /** Where the service is reached. */
  URI base() {
    return URI.create("http://localhost:" + foundations.settings().port());
  }

  StageClock clock() {
    return clock;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  Vault vault() {
    return new Vault(foundations.serviceKey(), foundations.keyTree());
  }

  /** The header of a member of staff who is signed in. */
  Map<String, String> signedIn(UUID authority, UUID staff) {
    var sessions = new StaffSessions(database, foundations.hash());
    var nobodyYet = new Caller.Stranger(Surface.STAFF, Optional.of(authority), "");
    var session =
        await(
            database.inTransaction(
                nobodyYet,
                tx -> sessions.begin(tx, authority, staff, StaffSessions.Voucher.none())));
    return Map.of("Cookie", StaffSessions.COOKIE + "=" + session);
  }

  /** What the service does every few minutes. */
  void suggestThemes(UUID authority) {
    await(suggestions.suggest(authority));
  }

  /** What the service does every few seconds. */
  void watchAlerts() {
    await(features.duty().watch().look());
  }

  /** What the service does every hour. */
  void keepUp(UUID authority) {
    await(database.inTransaction(Caller.Service.jobs(authority), new Audit()::recordLate));
    await(features.passes().keepUp(authority));
    await(features.feedback().unnamed().keepUp(authority));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Away("the service did not get ready", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    await(features.themes().suggester().close().eventually(features::close));
    await(database.close().eventually(service::stop));
    postgres.close();
  }
}
