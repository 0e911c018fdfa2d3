package care.heard.platform.config;

import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.ServiceKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the file without which nobody's key opens: once, before the first person is kept. */
public final class NewVault {
  private static final String FILE = "HEARD_VAULT";
  private static final String SEAL = "HEARD_SERVICE_KEY";

  private NewVault() {}

  /** Makes it where the settings say; gives what was done, in words. Never replaces one. */
  public static String make(Map<String, String> values) {
    var missing = new ArrayList<String>();
    for (var name : List.of(FILE, SEAL)) {
      if (values.getOrDefault(name, "").isBlank()) {
        missing.add(name + ": this is needed.");
      }
    }
    if (!missing.isEmpty()) {
      throw new UnsafeSettings(missing);
    }
    var file = Path.of(values.get(FILE).strip());
    try {
      KeyTreeFile.create(file, ServiceKey.of(values.get(SEAL).strip()));
    } catch (IllegalArgumentException e) {
      throw new UnsafeSettings(List.of(FILE + ": " + e.getMessage() + "."));
    }
    return "Made %s. Keep a copy off this host, never with the database's backups.".formatted(file);
  }
}
