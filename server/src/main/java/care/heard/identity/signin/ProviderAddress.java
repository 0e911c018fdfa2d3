package care.heard.identity.signin;

import java.net.URI;
import java.util.Set;

/** Which addresses of an identity provider are asked at all. */
final class ProviderAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private ProviderAddress() {}

  /** Whether secrets may go there: over TLS, or on this machine where that is allowed. */
  static boolean mayBeAsked(URI address, boolean plainOnLoopback) {
    if (address == null || address.getHost() == null || address.getRawUserInfo() != null) {
      return false;
    }
    return "https".equals(address.getScheme())
        || (plainOnLoopback
            && "http".equals(address.getScheme())
            && LOOPBACK.contains(address.getHost()));
  }
}
