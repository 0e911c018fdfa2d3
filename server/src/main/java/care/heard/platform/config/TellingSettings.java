package care.heard.platform.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the duty rota can be told that it is needed.
 *
 * @param smtp the mail server; empty where no e-mail is sent
 * @param webhookHosts the hosts that webhooks may be on, each with its port unless it is 443
 */
public record TellingSettings(Optional<Smtp> smtp, Set<String> webhookHosts) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** A service that can tell nobody. */
  public static TellingSettings none() {
    return new TellingSettings(Optional.empty(), Set.of());
  }

  /** Whether the address is https on an allowed host; plain http on this machine alone. */
  public boolean allowsWebhook(String address) {
    try {
      var url = URI.create(address);
      var secure = "https".equals(url.getScheme());
      var here = "http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
      return (secure || here)
          && url.getRawUserInfo() == null
          && webhookHosts.contains(url.getRawAuthority().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException | NullPointerException _) {
      return false;
    }
  }

  /** The hosts of a list with commas. */
  static Set<String> hosts(String list) {
    return Arrays.stream(list.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A mail server.
   *
   * @param tls whether the connection begins encrypted; else it must become so, except to this
   *     machine
   * @param from the sender's address
   */
  public record Smtp(String host, int port, boolean tls, Optional<User> user, String from) {
    /** {@code smtps://user:password@host:465} or {@code smtp://host:587}, and who it is from. */
    static Smtp of(String address, String from) {
      var url = URI.create(address);
      var tls = "smtps".equals(url.getScheme());
      if ((!tls && !"smtp".equals(url.getScheme())) || url.getHost() == null) {
        throw new IllegalArgumentException("use smtps://user:password@host:465 or smtp://host:587");
      }
      if (!from.contains("@")) {
        throw new IllegalArgumentException("say in HEARD_SMTP_FROM whose address it is from");
      }
      int port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 587;
      return new Smtp(url.getHost(), port, tls, User.of(url.getRawUserInfo()), from);
    }

    /** Whether it is on this machine and not encrypted. */
    public boolean plain() {
      return !tls && LOOPBACK.contains(host);
    }

    @Override
    public String toString() {
      return "Smtp[" + host + ":" + port + "]";
    }
  }

  /** Who signs in at the mail server. */
  public record User(String name, String password) {
    static Optional<User> of(String userInfo) {
      return Optional.ofNullable(userInfo)
          .map(info -> info.split(":", 2))
          .map(parts -> new User(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""));
    }

    private static String decoded(String part) {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "User";
    }
  }
}
