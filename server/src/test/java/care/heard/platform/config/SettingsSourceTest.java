package care.heard.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come from the environment, and from a file that it names. */
class SettingsSourceTest {
  @Test
  void theEnvironmentGoesBeforeTheFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("heard.properties");
    Files.writeString(file, "HEARD_PORT=1\nHEARD_DB_NAME=file\n");
    var values = SettingsSource.read(Map.of("HEARD_CONFIG", file.toString(), "HEARD_PORT", "2"));
    assertEquals("2", values.get("HEARD_PORT"));
    assertEquals("file", values.get("HEARD_DB_NAME"));
  }

  @Test
  void aFileThatIsNotThereIsSaid(@TempDir Path folder) {
    var missing = Map.of("HEARD_CONFIG", folder.resolve("none").toString());
    var refused = assertThrows(UnsafeSettings.class, () -> SettingsSource.read(missing));
    assertTrue(refused.getMessage().contains("HEARD_CONFIG"), refused.getMessage());
  }
}
