package care.heard.platform.config;

import care.heard.platform.audit.AuditKey;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** The keys of a demo or a test: made once, kept in its data folder for its owner alone. */
public record LocalKeys(ServiceKey serviceKey, KeyedHash hash, AuditKey auditKey) {
  private static final String SERVICE = "service-key";
  private static final String HASH = "hash-key";
  private static final String AUDIT = "audit-key";
  private static final Map<String, Supplier<String>> MADE_BY =
      Map.of(SERVICE, ServiceKey::generate, HASH, KeyedHash::generate, AUDIT, AuditKey::generate);

  /** The keys of that folder; those that it lacks are made. */
  public static LocalKeys in(Path folder) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("keys.properties");
      var keys = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          keys.load(in);
        }
      } else {
        createForOwner(file);
      }
      complete(keys, file);
      return new LocalKeys(
          ServiceKey.of(keys.getProperty(SERVICE)),
          KeyedHash.of(keys.getProperty(HASH)),
          AuditKey.of(keys.getProperty(AUDIT)));
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + folder + " cannot be used", e);
    }
  }

  // A folder of an earlier version lacks the keys of later ones.
  private static void complete(Properties keys, Path file) throws IOException {
    if (keys.stringPropertyNames().containsAll(MADE_BY.keySet())) {
      return;
    }
    MADE_BY.forEach((name, make) -> keys.computeIfAbsent(name, _ -> make.get()));
    try (var out = Files.newBufferedWriter(file)) {
      keys.store(out, "Losing these keys loses every word that they sealed");
    }
  }

  private static void createForOwner(Path file) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
  }
}
