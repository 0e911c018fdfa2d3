package care.heard.support;

import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.ServiceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file outside the database that settings of a service need, made for a test. */
public final class OwnVault {
  private OwnVault() {}

  /** A new file that goes with that service's key; its path. */
  public static String of(String serviceKey) {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "vault");
      var file = folder.resolve("vault");
      KeyTreeFile.create(file, ServiceKey.of(serviceKey));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
