package care.heard.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Surface;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's database: one service at a time, passwords for everybody, data kept. */
class LocalPostgresTest {
  @Test
  void aSecondServiceIsRefusedAndTheFirstGoesOn(@TempDir Path folder) throws SQLException {
    try (var first = LocalPostgres.start(folder)) {
      var refused = assertThrows(IllegalStateException.class, () -> LocalPostgres.start(folder));
      assertTrue(refused.getMessage().contains("runs already"), refused.getMessage());
      assertEquals("heard_owner", whoAmI(first, first.settings().passwords().get(Surface.OWNER)));
      assertThrows(SQLException.class, () -> whoAmI(first, "wrong"));
      assertEquals("on", shown(first, "fsync"));
      assertEquals("on", shown(first, "synchronous_commit"));
    }
    try (var again = LocalPostgres.start(folder)) {
      assertEquals("heard_owner", whoAmI(again, again.settings().passwords().get(Surface.OWNER)));
    }
  }

  private static String whoAmI(LocalPostgres postgres, String password) throws SQLException {
    return ask(postgres, password, "select current_user");
  }

  private static String shown(LocalPostgres postgres, String setting) throws SQLException {
    var password = postgres.settings().passwords().get(Surface.OWNER);
    return ask(postgres, password, "show " + setting);
  }

  private static String ask(LocalPostgres postgres, String password, String sql)
      throws SQLException {
    var url = postgres.settings().jdbcUrl();
    try (var connection = DriverManager.getConnection(url, "heard_owner", password);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
