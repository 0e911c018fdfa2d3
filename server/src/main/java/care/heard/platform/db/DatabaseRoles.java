package care.heard.platform.db;

import care.heard.platform.access.Surface;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Makes the login roles of each surface: none may bypass row-level security or create anything. */
public final class DatabaseRoles {
  private DatabaseRoles() {}

  /** Creates missing roles, the schema and its owner; needs a connection as administrator. */
  public static void ensure(Connection admin, String database, Map<Surface, String> passwords)
      throws SQLException {
    for (var entry : passwords.entrySet()) {
      var role = entry.getKey().databaseRole();
      ensureRole(admin, role, entry.getValue());
      execute(admin, "grant connect on database %s to %s".formatted(database, role));
    }
    var owner = Surface.OWNER.databaseRole();
    execute(admin, "revoke all on database %s from public".formatted(database));
    execute(admin, "create schema if not exists heard authorization " + owner);
  }

  private static void ensureRole(Connection admin, String role, String password)
      throws SQLException {
    if (!exists(admin, role)) {
      execute(admin, "create role " + role);
    }
    execute(
        admin,
        "alter role %s with login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
            .formatted(role, password.replace("'", "''")));
  }

  private static boolean exists(Connection admin, String role) throws SQLException {
    try (var find = admin.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      find.setString(1, role);
      try (var found = find.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void execute(Connection admin, String sql) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }
}
