package care.heard.platform.config;

import care.heard.platform.audit.AuditKey;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.platform.vault.WebPushKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The keys of a demo or a test: made once, kept in its data folder for its owner alone. */
public record LocalKeys(
    ServiceKey serviceKey,
    KeyedHash hash,
    SigningKeys signingKeys,
    AuditKey auditKey,
    WebPushKey webPush) {
  private static final String SERVICE = "service-key";
  private static final String HASH = "hash-key";
  private static final String SIGNING = "signing-keys";
  private static final String AUDIT = "audit-key";
  private static final String WEB_PUSH = "web-push-key";

  /** The keys of that folder, made where it has none. */
  public static LocalKeys in(Path folder) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("keys.properties");
      if (!Files.exists(file)) {
        create(file);
      }
      addMissing(file);
      var keys = read(file);
      return new LocalKeys(
          ServiceKey.of(keys.getProperty(SERVICE)),
          KeyedHash.of(keys.getProperty(HASH)),
          SigningKeys.of(keys.getProperty(SIGNING)),
          AuditKey.of(keys.getProperty(AUDIT)),
          WebPushKey.of(keys.getProperty(WEB_PUSH)));
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + folder + " cannot be used", e);
    }
  }

  private static void create(Path file) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
  }

  // A folder of an earlier version has fewer of them.
  private static void addMissing(Path file) throws IOException {
    var keys = read(file);
    int before = keys.size();
    keys.computeIfAbsent(SERVICE, _ -> ServiceKey.generate());
    keys.computeIfAbsent(HASH, _ -> KeyedHash.generate());
    keys.computeIfAbsent(SIGNING, _ -> SigningKeys.generate());
    keys.computeIfAbsent(AUDIT, _ -> AuditKey.generate());
    keys.computeIfAbsent(WEB_PUSH, _ -> WebPushKey.generate());
    if (keys.size() > before) {
      write(file, keys);
    }
  }

  private static void write(Path file, Properties keys) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      keys.store(out, "Losing these keys loses every word that they sealed");
    }
  }

  private static Properties read(Path file) throws IOException {
    var keys = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      keys.load(in);
    }
    return keys;
  }
}
