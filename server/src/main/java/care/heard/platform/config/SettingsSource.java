package care.heard.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where settings come from: the environment, and a file of the same names that it may point to. */
public final class SettingsSource {
  /** The variable that names the file. */
  public static final String FILE = "HEARD_CONFIG";

  private SettingsSource() {}

  /**
   * All settings by name. What the environment says goes before what the file says; fails with
   * {@link UnsafeSettings} where the file cannot be read.
   */
  public static Map<String, String> read(Map<String, String> environment) {
    var values = new HashMap<String, String>();
    var file = environment.getOrDefault(FILE, "");
    if (!file.isBlank()) {
      load(Path.of(file)).forEach((name, value) -> values.put((String) name, (String) value));
    }
    values.putAll(environment);
    return values;
  }

  private static Properties load(Path file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnsafeSettings(
          List.of("%s: %s cannot be read as NAME=value lines.".formatted(FILE, file)));
    }
  }
}
