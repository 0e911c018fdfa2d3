package care.heard.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Surface;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.support.OwnVault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {
  @Test
  void theDemoNeedsNothing() {
    var settings = SettingsReader.read(Purpose.DEMO, Map.of());
    assertTrue(settings.demo());
    assertEquals("127.0.0.1", settings.host());
    assertEquals(8080, settings.port());
    assertEquals(8081, settings.managementPort());
    assertEquals(Path.of("data"), settings.dataFolder());
    assertTrue(settings.database().isEmpty());
    assertTrue(settings.serviceKey().isEmpty());
    assertFalse(settings.limits(), "one machine plays everybody");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var wrong =
        wrong(
            Purpose.DEMO,
            Map.of(
                "HEARD_HOST", "0.0.0.0",
                "HEARD_PORT", "eighty",
                "HEARD_MANAGEMENT_PORT", "65536",
                "HEARD_SERVICE_KEY", "secret",
                "HEARD_FCM_CREDENTIALS", "no/such/file.json",
                "HEARD_LIMITS", "maybe",
                "HEARD_PROXIES", "many"));
    assertEquals(
        List.of(
            "HEARD_PORT",
            "HEARD_SERVICE_KEY",
            "HEARD_MANAGEMENT_PORT",
            "HEARD_FCM_CREDENTIALS",
            "HEARD_LIMITS",
            "HEARD_PROXIES",
            "HEARD_HOST"),
        names(wrong));
  }

  @Test
  void aSecretIsNeverRepeated() {
    assertFalse(wrong(Purpose.DEMO, Map.of("HEARD_SERVICE_KEY", "hunter2")).contains("hunter2"));
    assertFalse(
        wrong(Purpose.DEMO, Map.of("HEARD_HASH_KEY", "aHVudGVyMg==")).contains("aHVudGVyMg"));
    assertFalse(wrong(Purpose.DEMO, Map.of("HEARD_HASH_KEY", "hunter2!")).contains("hunter2"));
  }

  @Test
  void aPasswordOfRedisIsNeverRepeated() {
    for (var address : List.of("redis://:hunter2@r.example", "http://:hunter2@r", "hunter2")) {
      var settings = safe();
      settings.put("HEARD_REDIS", address);
      assertFalse(wrong(Purpose.SERVE, settings).contains("hunter2"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rediss://:secret@r.example:6380", "redis://127.0.0.1:6379"})
  void redisIsReachedByTlsOrOnLoopback(String address) {
    var settings = safe();
    settings.put("HEARD_REDIS", address);
    assertTrue(SettingsReader.read(Purpose.SERVE, settings).redis().isPresent());
  }

  @Test
  void outsideTheDemoTheDatabaseAndTheKeysAreNeeded() {
    var names = names(wrong(Purpose.SERVE, Map.of()));
    assertTrue(
        names.containsAll(
            List.of(
                "HEARD_DB_HOST",
                "HEARD_SERVICE_KEY",
                "HEARD_VAULT",
                "HEARD_HASH_KEY",
                "HEARD_SIGNING_KEYS")));
    for (var surface : Surface.values()) {
      assertEquals(surface != Surface.OWNER, names.contains("HEARD_DB_PASSWORD_" + surface.name()));
    }
  }

  @Test
  void aSafeServiceStarts() {
    assertFalse(SettingsReader.read(Purpose.SERVE, safe()).demo());
  }

  @Test
  void aRunningServiceNeverHoldsTheOwnersPassword() {
    assertFalse(Purpose.SERVE.surfaces().contains(Surface.OWNER));
    assertTrue(Purpose.SERVE.surfaces().containsAll(Set.of(Surface.YOUNG, Surface.BOARD)));
  }

  @Test
  void migratingNeedsTheDatabaseAndItsOwnerAlone() {
    assertEquals(
        List.of("HEARD_DB_HOST", "HEARD_DB_PASSWORD_OWNER"),
        names(wrong(Purpose.MIGRATE, Map.of())));
    assertEquals(
        List.of("HEARD_DB_TLS"),
        names(
            wrong(
                Purpose.MIGRATE,
                Map.of(
                    "HEARD_DB_HOST", "db.example",
                    "HEARD_DB_PASSWORD_OWNER", "a password",
                    "HEARD_DB_TLS", "off"))));
  }

  @ParameterizedTest
  @CsvSource({
    "HEARD_DB_TLS, off",
    "HEARD_DB_CA, no/such/file.pem",
    "HEARD_DB_CA, pom.xml",
    "HEARD_REDIS, redis://r.example:6379",
    "HEARD_REDIS, r.example:6379",
    "HEARD_REDIS, rediss://",
    "HEARD_REDIS_CA, no/such/file.pem",
    "HEARD_MANAGEMENT_HOST, 0.0.0.0",
    "HEARD_LIMITS, off",
    "HEARD_PUBLIC_URL, http://heard.example",
    "HEARD_PUBLIC_URL, https://heard.example/app",
    "HEARD_SERVICE_KEY, AAAA",
    "HEARD_VAULT, no/such/file",
    "HEARD_VAULT, pom.xml",
    "HEARD_HASH_KEY, AAAA",
    "HEARD_SIGNING_KEYS, {}"
  })
  void refusesToRunUnsafe(String name, String value) {
    var settings = safe();
    settings.put(name, value);
    assertTrue(names(wrong(Purpose.SERVE, settings)).contains(name));
  }

  @Test
  void aGuardedManagementPortMayBeOpen() {
    var settings = safe();
    settings.put("HEARD_MANAGEMENT_HOST", "0.0.0.0");
    settings.put("HEARD_MANAGEMENT_OPEN", "yes");
    assertEquals("0.0.0.0", SettingsReader.read(Purpose.SERVE, settings).managementHost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "true", "off"})
  void onlyYesOpensTheManagementPort(String answer) {
    var settings = safe();
    settings.put("HEARD_MANAGEMENT_HOST", "0.0.0.0");
    settings.put("HEARD_MANAGEMENT_OPEN", answer);
    assertTrue(names(wrong(Purpose.SERVE, settings)).contains("HEARD_MANAGEMENT_HOST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "127.evil.example", "192.0.2.1", "::"})
  void theDemoStaysOnLoopback(String host) {
    assertEquals(List.of("HEARD_HOST"), names(wrong(Purpose.DEMO, Map.of("HEARD_HOST", host))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1", " 127.0.0.1 "})
  void loopbackHasSeveralNames(String host) {
    assertEquals(
        host.strip(), SettingsReader.read(Purpose.DEMO, Map.of("HEARD_HOST", host)).host());
  }

  private static Map<String, String> safe() {
    var settings = new HashMap<String, String>();
    settings.put("HEARD_PUBLIC_URL", "https://heard.example");
    settings.put("HEARD_DB_HOST", "db.example");
    settings.put("HEARD_SERVICE_KEY", ServiceKey.generate());
    settings.put("HEARD_VAULT", OwnVault.of(settings.get("HEARD_SERVICE_KEY")));
    settings.put("HEARD_HASH_KEY", KeyedHash.generate());
    settings.put("HEARD_SIGNING_KEYS", SigningKeys.generate());
    settings.put("HEARD_AUDIT_KEY", AuditKey.generate());
    for (var surface : Surface.values()) {
      settings.put("HEARD_DB_PASSWORD_" + surface.name(), "a password");
    }
    return settings;
  }

  private static String wrong(Purpose purpose, Map<String, String> values) {
    return assertThrows(UnsafeSettings.class, () -> SettingsReader.read(purpose, values))
        .getMessage();
  }

  private static List<String> names(String message) {
    return Arrays.stream(message.split("\n"))
        .filter(line -> line.startsWith("  - "))
        .map(line -> line.substring(4, line.indexOf(':')))
        .toList();
  }
}
