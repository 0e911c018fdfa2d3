package care.heard.platform.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewKeysTest {
  @Test
  void theSettingsFileTakesThemAsTheyArePrinted(@TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("heard.conf"), NewKeys.settings());
    var values = SettingsSource.read(Map.of(SettingsSource.FILE, file.toString()));
    var settings = SettingsReader.read(Purpose.DEMO, values);
    assertTrue(settings.serviceKey().isPresent());
    assertTrue(settings.hash().isPresent());
    assertTrue(settings.signingKeys().isPresent());
    assertTrue(settings.auditKey().isPresent());
  }

  @Test
  void theyAreNewEachTime() {
    var once = NewKeys.settings();
    NewKeys.settings().forEach(setting -> assertFalse(once.contains(setting), setting));
  }
}
