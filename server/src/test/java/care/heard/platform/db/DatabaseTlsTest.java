package care.heard.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.HeardService;
import care.heard.support.OwnAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that takes nothing but TLS: who reaches it, and whom the service believes. */
final class DatabaseTlsTest {
  private static final String CERTIFIED = "localhost";
  private static final String NOT_CERTIFIED = "127.0.0.1";

  private static LocalPostgres postgres;
  private static Vertx vertx;
  private static Path trusted;
  private static Path stranger;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, SQLException {
    var authority = OwnAuthority.in(folder.resolve("authority"));
    trusted = authority.certificate();
    stranger = OwnAuthority.in(folder.resolve("stranger")).certificate();
    postgres = LocalPostgres.start(folder.resolve("data"));
    var files = folder.resolve("data/postgres");
    authority.vouchFor(CERTIFIED, files.resolve("server.crt"), files.resolve("server.key"));
    Files.setPosixFilePermissions(
        files.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
    switchOn(folder.resolve("data"));
    vertx = HeardService.vertx();
  }

  @AfterAll
  static void stop() {
    TestHeard.await(vertx.close());
    postgres.close();
  }

  @Test
  void theRightAuthorityAndHostNameConnect() {
    var settings = settings(CERTIFIED, true, Optional.of(trusted));
    assertTrue(Migrations.apply(settings) > 0, "migrations take the same way");
    assertTrue(answers(settings).succeeded());
  }

  @Test
  void anotherAuthorityIsNotBelieved() {
    assertRefused(settings(CERTIFIED, true, Optional.of(stranger)));
  }

  @Test
  void theAuthoritiesOfTheSystemDoNotKnowOurs() {
    assertRefused(settings(CERTIFIED, true, Optional.empty()));
  }

  @Test
  void aCertificateForAnotherHostIsNotBelieved() {
    assertRefused(settings(NOT_CERTIFIED, true, Optional.of(trusted)));
  }

  @Test
  void whoeverSpeaksPlainlyIsTurnedAway() {
    assertRefused(settings(CERTIFIED, false, Optional.empty()));
  }

  private static void assertRefused(DatabaseSettings settings) {
    assertTrue(answers(settings).failed(), "the service connected");
    assertThrows(RuntimeException.class, () -> Migrations.apply(settings));
  }

  private static Future<Void> answers(DatabaseSettings settings) {
    var database = new Database(vertx, settings, InstantSource.system());
    var answer = database.answers();
    TestHeard.await(answer.otherwiseEmpty());
    TestHeard.await(database.close());
    return answer;
  }

  private static DatabaseSettings settings(String host, boolean tls, Optional<Path> authorities) {
    var there = postgres.settings();
    return new DatabaseSettings(
        host, there.port(), there.name(), tls, authorities, 2, there.passwords());
  }

  private static void switchOn(Path data) throws IOException, SQLException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("postgres.properties"))) {
      secrets.load(in);
    }
    var password = secrets.getProperty("password.admin");
    var url = postgres.settings().jdbcUrl();
    try (var admin = DriverManager.getConnection(url, "postgres", password);
        var statement = admin.createStatement()) {
      statement.execute("alter system set ssl = on");
      Files.writeString(
          data.resolve("postgres/pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
      var shown = statement.executeQuery("show ssl_cert_file");
      shown.next();
      assertEquals("server.crt", shown.getString(1));
    }
  }
}
