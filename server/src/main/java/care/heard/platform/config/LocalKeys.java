package care.heard.platform.config;

import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The keys of a demo or a test: made once, kept in its data folder for its owner alone. */
public record LocalKeys(ServiceKey serviceKey, KeyedHash hash) {
  private static final String SERVICE = "service-key";
  private static final String HASH = "hash-key";

  /** The keys of that folder, made where it has none. */
  public static LocalKeys in(Path folder) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("keys.properties");
      if (!Files.exists(file)) {
        make(file);
      }
      var keys = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        keys.load(in);
      }
      return new LocalKeys(
          ServiceKey.of(keys.getProperty(SERVICE)), KeyedHash.of(keys.getProperty(HASH)));
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + folder + " cannot be used", e);
    }
  }

  private static void make(Path file) throws IOException {
    var keys = new Properties();
    keys.setProperty(SERVICE, ServiceKey.generate());
    keys.setProperty(HASH, KeyedHash.generate());
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
    try (var out = Files.newBufferedWriter(file)) {
      keys.store(out, "Losing these keys loses every word that they sealed");
    }
  }
}
