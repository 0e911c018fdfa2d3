package care.heard.platform.audit;

import care.heard.platform.access.Surface;
import care.heard.platform.db.DatabaseSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The command {@code ./heard audit verify}: reads the log as its reader may, and says what holds.
 */
public final class AuditCommand {
  private final DatabaseSettings database;
  private final List<CheckpointVerifier> keys;
  private final Optional<Path> shipped;
  private final InstantSource clock;
  private final PrintStream out;

  /**
   * Checks against the keys that sign, or once signed, the checkpoints.
   *
   * @param shipped a folder with copies of the checkpoints from outside the host
   */
  public AuditCommand(
      DatabaseSettings database,
      List<CheckpointVerifier> keys,
      Optional<Path> shipped,
      InstantSource clock,
      PrintStream out) {
    this.database = database;
    this.keys = List.copyOf(keys);
    this.shipped = shipped;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Checks the log of the authority of that short name, or of all; 0 where all of it holds, else 1.
   */
  public int verify(Optional<String> slug) throws SQLException {
    try (var connection = open()) {
      var authorities = authorities(connection, slug);
      if (authorities.isEmpty()) {
        out.println("There is no such authority here.");
        return 1;
      }
      var holds = true;
      for (var authority : authorities.entrySet()) {
        holds &= verify(connection, authority.getKey(), authority.getValue());
      }
      return holds ? 0 : 1;
    }
  }

  private boolean verify(Connection connection, UUID authority, String slug) throws SQLException {
    var finding =
        new AuditVerifier(keys, clock.instant()).verify(connection, authority, notes(authority));
    out.printf(
        "%s: %d rows hold, %d of them under a signed checkpoint.%n",
        slug, finding.rows(), finding.covered());
    finding.fault().ifPresent(fault -> out.println("  FAULT: " + fault.words()));
    return finding.fault().isEmpty();
  }

  private List<String> notes(UUID authority) {
    return shipped
        .map(folder -> folder.resolve(authority + Checkpoints.FILE))
        .filter(Files::exists)
        .map(AuditCommand::notes)
        .orElse(List.of());
  }

  private static List<String> notes(Path file) {
    try {
      return Checkpoint.split(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints in " + file + " cannot be read", e);
    }
  }

  // One state of the database throughout: what is sealed meanwhile is not half-seen.
  private Connection open() throws SQLException {
    var connection =
        DriverManager.getConnection(
            database.jdbcUrl(),
            Surface.AUDIT.databaseRole(),
            database.passwords().get(Surface.AUDIT));
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  private static Map<UUID, String> authorities(Connection connection, Optional<String> slug)
      throws SQLException {
    var found = new LinkedHashMap<UUID, String>();
    try (var statement = connection.prepareStatement(AUTHORITIES)) {
      statement.setString(1, slug.orElse(null));
      statement.setString(2, slug.orElse(null));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject("id", UUID.class), rows.getString("slug"));
        }
      }
    }
    return found;
  }

  private static final String AUTHORITIES =
      "select id, slug from authority where ?::text is null or slug = ? order by slug";
}
