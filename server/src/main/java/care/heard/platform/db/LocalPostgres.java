package care.heard.platform.db;

import care.heard.platform.access.Surface;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL of our own in a folder: for the demo and the tests. It keeps its data and its port,
 * commits reach the disk, only loopback reaches it, and every role has a password.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final String ADMIN = "postgres";
  private static final String SECRETS = "postgres.properties";

  private final FolderLock lock;
  private final EmbeddedPostgres server;
  private final DatabaseSettings settings;

  private LocalPostgres(FolderLock lock, EmbeddedPostgres server, DatabaseSettings settings) {
    this.lock = lock;
    this.server = server;
    this.settings = settings;
  }

  /**
   * Starts the server of that folder, making it where it does not exist; blocks for seconds. Fails
   * with IllegalStateException where another service runs on the folder.
   */
  public static LocalPostgres start(Path folder) {
    try {
      Files.createDirectories(folder);
      var lock = FolderLock.take(folder);
      try {
        return start(folder, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL in " + folder + " cannot be used", e);
    }
  }

  private static LocalPostgres start(Path folder, FolderLock lock)
      throws IOException, SQLException {
    var secrets = secrets(folder);
    var postmaster = Postmaster.of(folder.resolve("postgres"));
    postmaster.stopOrphan();
    var server = launch(folder, secrets);
    var settings = settings(secrets);
    try (var admin = connect(settings, secrets)) {
      postmaster.requireOwn(admin);
      secure(admin, folder, secrets);
      DatabaseRoles.ensure(admin, settings.name(), settings.passwords());
    }
    return new LocalPostgres(lock, server, settings);
  }

  /** How to log in to the server of that folder, where there is one. */
  public static Optional<DatabaseSettings> of(Path folder) {
    try {
      return Files.exists(folder.resolve(SECRETS))
          ? Optional.of(settings(secrets(folder)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + folder + " cannot be used", e);
    }
  }

  /** How to log in. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** Stops the server; what was committed stays in the folder. */
  @Override
  public void close() {
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }

  private static EmbeddedPostgres launch(Path folder, Properties secrets) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
        .setCleanDataDirectory(false)
        .setPort(Integer.parseInt(secrets.getProperty("port")))
        .setConnectConfig("password", secrets.getProperty("password.admin"))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("timezone", "UTC")
        .setPGStartupWait(Duration.ofSeconds(60))
        .setOutputRedirector(
            ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()))
        .setErrorRedirector(
            ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()))
        .start();
  }

  private static Connection connect(DatabaseSettings settings, Properties secrets)
      throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl().replace("/" + settings.name() + "?", "/postgres?"),
        ADMIN,
        secrets.getProperty("password.admin"));
  }

  // A new folder trusts whoever connects; from here on every login needs its password.
  private static void secure(Connection admin, Path folder, Properties secrets)
      throws SQLException, IOException {
    try (var statement = admin.createStatement()) {
      statement.execute(
          "alter role %s with password '%s'"
              .formatted(ADMIN, secrets.getProperty("password.admin")));
      Files.writeString(
          folder.resolve("postgres/pg_hba.conf"),
          """
          local all all scram-sha-256
          host all all 127.0.0.1/32 scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    }
  }

  private static DatabaseSettings settings(Properties secrets) {
    var passwords = new EnumMap<Surface, String>(Surface.class);
    for (var surface : Surface.values()) {
      passwords.put(surface, secrets.getProperty("password." + surface));
    }
    return new DatabaseSettings(
        "127.0.0.1",
        Integer.parseInt(secrets.getProperty("port")),
        "postgres",
        false,
        8,
        Map.copyOf(passwords));
  }

  private static Properties secrets(Path folder) throws IOException {
    var file = folder.resolve(SECRETS);
    var secrets = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        secrets.load(in);
      }
    } else {
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, onlyOwner);
    }
    if (complete(secrets)) {
      try (var out = Files.newBufferedWriter(file)) {
        secrets.store(out, "Logins of this folder's PostgreSQL");
      }
    }
    return secrets;
  }

  // A folder of an earlier version lacks the logins of later ones.
  private static boolean complete(Properties secrets) {
    var before = secrets.size();
    secrets.computeIfAbsent("port", _ -> Integer.toString(freePort()));
    secrets.computeIfAbsent("password.admin", _ -> password());
    for (var surface : Surface.values()) {
      secrets.computeIfAbsent("password." + surface, _ -> password());
    }
    return secrets.size() > before;
  }

  private static String password() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("this machine has no free port", e);
    }
  }
}
