package care.heard.push;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to reach Firebase Cloud Messaging.
 *
 * @param serviceAccount the service account's JSON file
 * @param base where messages are posted; plain http only on loopback
 * @param patience how long one message may take before it counts as not sent
 */
public record FcmSettings(Path serviceAccount, URI base, Duration patience) {
  private static final URI GOOGLE = URI.create("https://fcm.googleapis.com");
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

  /** Refuses to carry tokens in the clear over a network. */
  public FcmSettings {
    if (!"https".equals(base.getScheme()) && !"127.0.0.1".equals(base.getHost())) {
      throw new IllegalArgumentException("pushes go over https, except to 127.0.0.1");
    }
  }

  /** Google's own service. */
  public static FcmSettings google(Path serviceAccount) {
    return at(serviceAccount, GOOGLE);
  }

  /** A service that speaks the same protocol at another address. */
  public static FcmSettings at(Path serviceAccount, URI base) {
    return new FcmSettings(serviceAccount, base, USUAL_PATIENCE);
  }

  boolean tls() {
    return "https".equals(base.getScheme());
  }

  int port() {
    return base.getPort() > 0 ? base.getPort() : tls() ? 443 : 80;
  }
}
