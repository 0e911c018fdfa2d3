package care.heard.platform.redis;

import io.lettuce.core.RedisURI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Redis is.
 *
 * @param address with its password, which is never shown
 * @param authorities a PEM file with the certificate authorities to trust; the system's otherwise
 */
public record RedisSettings(RedisURI address, Optional<Path> authorities) {

  /** Reads {@code redis://} or {@code rediss://}; else IllegalArgumentException. */
  public static RedisSettings of(String uri, Optional<Path> authorities) {
    if (!uri.matches("rediss?://\\S+")) {
      throw new IllegalArgumentException(
          "use rediss://user:password@host:port, with a password that is percent-encoded");
    }
    try {
      return new RedisSettings(RedisURI.create(uri), authorities);
    } catch (RuntimeException _) {
      throw new IllegalArgumentException(
          "use rediss://user:password@host:port, with a password that is percent-encoded");
    }
  }

  /** Whether everything sent is encrypted. */
  public boolean tls() {
    return address.isSsl();
  }

  /** The host alone. */
  public String host() {
    return address.getHost();
  }

  @Override
  public String toString() {
    return "RedisSettings[%s:%d, tls=%s]".formatted(host(), address.getPort(), tls());
  }
}
