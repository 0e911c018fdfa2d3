package care.heard.platform.config;

import care.heard.platform.access.Surface;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.redis.RedisSettings;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.platform.vault.WebPushKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings and collects everything wrong with them before it gives up (promise 9). */
public final class SettingsReader {
  private static final String PASSWORD = "HEARD_DB_PASSWORD_";

  private final Map<String, String> values;
  private final Purpose purpose;
  private final boolean demo;
  private final List<String> wrong = new ArrayList<>();

  private SettingsReader(Purpose purpose, Map<String, String> values) {
    this.purpose = purpose;
    this.demo = purpose == Purpose.DEMO;
    this.values = values;
  }

  /** The settings; fails with {@link UnsafeSettings} that names every fault at once. */
  public static Settings read(Purpose purpose, Map<String, String> values) {
    return new SettingsReader(purpose, values).read();
  }

  private Settings read() {
    int port = port("HEARD_PORT", 8080);
    var serviceKey = serviceKey();
    var settings =
        new Settings(
            demo,
            text("HEARD_HOST").orElse("127.0.0.1"),
            port,
            publicUrl(port),
            text("HEARD_MANAGEMENT_HOST").orElse("127.0.0.1"),
            port("HEARD_MANAGEMENT_PORT", 8081),
            Path.of(text("HEARD_DATA").orElse("data")),
            database(),
            serviceKey,
            keyTree(serviceKey),
            isRealImport()
                ? needed("HEARD_HASH_KEY", KeyedHash::of)
                : key("HEARD_HASH_KEY", KeyedHash::of),
            key("HEARD_SIGNING_KEYS", SigningKeys::of),
            key("HEARD_AUDIT_KEY", AuditKey::of),
            text("HEARD_AUDIT_CHECKPOINTS").flatMap(this::folder),
            text("HEARD_FCM_CREDENTIALS").flatMap(this::file),
            optional("HEARD_WEB_PUSH_KEY", WebPushKey::of),
            isOn("HEARD_LIMITS", !demo),
            redis(),
            telling(),
            proxies());
    requireSafe(settings);
    if (!wrong.isEmpty()) {
      throw new UnsafeSettings(wrong);
    }
    return settings;
  }

  private void requireSafe(Settings settings) {
    if (demo && !isLoopback(settings.host())) {
      wrong.add("HEARD_HOST: the demo serves invented sign-ins, so it listens on 127.0.0.1 only.");
    }
    if (purpose == Purpose.SERVE) {
      requireSafeToServe(settings);
    }
  }

  private void requireSafeToServe(Settings settings) {
    if (!isLoopback(settings.managementHost())
        && !text("HEARD_MANAGEMENT_OPEN").equals(Optional.of("yes"))) {
      wrong.add(
          "HEARD_MANAGEMENT_HOST: health is not for the public; set HEARD_MANAGEMENT_OPEN=yes only"
              + " where a network policy guards the port.");
    }
    if (!settings.limits()) {
      wrong.add("HEARD_LIMITS: without limits codes can be guessed; leave it on.");
    }
  }

  private static boolean isLoopback(String host) {
    return host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1") || host.equals("localhost");
  }

  // Tokens, proofs and sign-ins are bound to this address: a guess would bind them to another.
  private URI publicUrl(int port) {
    if (purpose != Purpose.SERVE) {
      return URI.create("http://localhost:" + port);
    }
    return needed("HEARD_PUBLIC_URL", SettingsReader::origin).orElse(URI.create("https://none"));
  }

  private static URI origin(String text) {
    var url = URI.create(text);
    if (!"https".equals(url.getScheme()) || url.getHost() == null || !url.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("use https and a host, without a path or a slash");
    }
    return url;
  }

  private Optional<DatabaseSettings> database() {
    if (mayBeTheDemos() && text("HEARD_DB_HOST").isEmpty()) {
      return Optional.empty();
    }
    var tls = isOn("HEARD_DB_TLS", true);
    if (!tls && !demo) {
      wrong.add("HEARD_DB_TLS: connections to the database must be encrypted; leave it on.");
    }
    return Optional.of(
        new DatabaseSettings(
            needed("HEARD_DB_HOST", Function.identity()).orElse(""),
            port("HEARD_DB_PORT", 5432),
            text("HEARD_DB_NAME").orElse("heard"),
            tls,
            optional("HEARD_DB_CA", Certificates::file),
            8,
            passwords()));
  }

  // Without a database of their own, these work on that of a demo which runs in the data folder.
  private boolean mayBeTheDemos() {
    return demo || purpose == Purpose.AUDIT || purpose == Purpose.IMPORT;
  }

  private Optional<RedisSettings> redis() {
    var authorities = optional("HEARD_REDIS_CA", Certificates::file);
    var redis = optional("HEARD_REDIS", address -> RedisSettings.of(address, authorities));
    redis
        .filter(found -> !demo && !found.tls() && !isLoopback(found.host()))
        .ifPresent(
            _ -> wrong.add("HEARD_REDIS: connections to Redis must be encrypted; use rediss://."));
    return redis;
  }

  private TellingSettings telling() {
    var from = text("HEARD_SMTP_FROM").orElse("");
    var smtp = optional("HEARD_SMTP", address -> TellingSettings.Smtp.of(address, from));
    var hosts = text("HEARD_WEBHOOK_HOSTS").orElse("");
    return new TellingSettings(smtp, TellingSettings.hosts(hosts));
  }

  private Map<Surface, String> passwords() {
    var passwords = new EnumMap<Surface, String>(Surface.class);
    for (var surface : purpose.surfaces()) {
      needed(PASSWORD + surface.name(), Function.identity())
          .ifPresent(password -> passwords.put(surface, password));
    }
    return passwords;
  }

  // With other keys than the service's, it would seal what the service cannot open.
  private boolean isRealImport() {
    return purpose == Purpose.IMPORT && text("HEARD_DB_HOST").isPresent();
  }

  private Optional<ServiceKey> serviceKey() {
    return purpose == Purpose.ONBOARD || isRealImport()
        ? needed("HEARD_SERVICE_KEY", ServiceKey::of)
        : key("HEARD_SERVICE_KEY", ServiceKey::of);
  }

  private Optional<KeyTreeFile> keyTree(Optional<ServiceKey> serviceKey) {
    if (purpose != Purpose.SERVE && !isRealImport()) {
      return Optional.empty();
    }
    var file = needed("HEARD_VAULT", Path::of);
    return serviceKey.isPresent() && file.isPresent()
        ? optional("HEARD_VAULT", _ -> KeyTreeFile.open(file.get(), serviceKey.get()))
        : Optional.empty();
  }

  private <T> Optional<T> key(String name, Function<String, T> read) {
    return purpose != Purpose.SERVE && text(name).isEmpty() ? Optional.empty() : needed(name, read);
  }

  private Optional<Path> file(String path) {
    if (!Files.isReadable(Path.of(path))) {
      wrong.add("HEARD_FCM_CREDENTIALS: there is no readable file " + path + ".");
    }
    return Optional.of(Path.of(path));
  }

  private Optional<Path> folder(String path) {
    if (!Files.isDirectory(Path.of(path)) || !Files.isWritable(Path.of(path))) {
      wrong.add("HEARD_AUDIT_CHECKPOINTS: there is no folder " + path + " that can be written.");
    }
    return Optional.of(Path.of(path));
  }

  private boolean isOn(String name, boolean otherwise) {
    var value = text(name).orElse(otherwise ? "on" : "off");
    if (!value.equals("on") && !value.equals("off")) {
      wrong.add(name + ": use on or off, not '" + value + "'.");
    }
    return value.equals("on");
  }

  private int proxies() {
    var value = text("HEARD_PROXIES").orElse("0");
    if (value.matches("\\d")) {
      return Integer.parseInt(value);
    }
    wrong.add("HEARD_PROXIES: use the number of proxies in front, 0 to 9, not '" + value + "'.");
    return 0;
  }

  private int port(String name, int otherwise) {
    var value = text(name).orElse(Integer.toString(otherwise));
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) < 65536) {
      return Integer.parseInt(value);
    }
    wrong.add(name + ": use a port from 0 to 65535, not '" + value + "'.");
    return otherwise;
  }

  private <T> Optional<T> needed(String name, Function<String, T> read) {
    if (text(name).isEmpty()) {
      wrong.add(name + ": this is needed.");
    }
    return optional(name, read);
  }

  private <T> Optional<T> optional(String name, Function<String, T> read) {
    var value = text(name);
    try {
      return value.map(read);
    } catch (IllegalArgumentException e) {
      wrong.add(name + ": " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
