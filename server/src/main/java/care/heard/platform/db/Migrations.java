package care.heard.platform.db;

import care.heard.platform.access.Surface;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version, as the owner of its tables. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing; blocks; returns how many migrations that were. */
  public static int apply(DatabaseSettings settings) {
    return Flyway.configure()
        .dataSource(
            settings.jdbcUrl(),
            Surface.OWNER.databaseRole(),
            settings.passwords().get(Surface.OWNER))
        .schemas("heard")
        .createSchemas(false)
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
