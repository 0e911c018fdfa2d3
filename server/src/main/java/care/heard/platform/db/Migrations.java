package care.heard.platform.db;

import care.heard.platform.access.Surface;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings the schema to this version, as the owner of its tables. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing; blocks; returns how many migrations that were. */
  public static int apply(DatabaseSettings settings) {
    var flyway =
        Flyway.configure()
            .dataSource(
                settings.jdbcUrl(),
                Surface.OWNER.databaseRole(),
                settings.passwords().get(Surface.OWNER))
            .schemas("heard")
            .createSchemas(false);
    // An index made concurrently would wait for ever for the lock that Flyway holds.
    flyway
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return flyway.load().migrate().migrationsExecuted;
  }
}
