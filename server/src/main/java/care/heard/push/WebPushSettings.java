package care.heard.push;

import care.heard.platform.vault.WebPushKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/**
 * How to reach browsers that asked to be told (Web Push, RFC 8030).
 *
 * @param key by which push services know this service
 * @param contact whom they can ask about it
 * @param demo whether a fake on loopback is let in beside the real push services
 * @param patience how long one message may take before it counts as not sent
 */
public record WebPushSettings(WebPushKey key, URI contact, boolean demo, Duration patience) {
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
  private static final URI NOBODY = URI.create("https://localhost");

  /**
   * The push services of Chrome, Firefox, Safari and Edge: nobody makes this service send anything
   * anywhere else. A name stands for those below it too.
   */
  private static final List<String> PUSH_SERVICES =
      List.of(
          "fcm.googleapis.com",
          "push.services.mozilla.com",
          "push.apple.com",
          "notify.windows.com");

  /** As a service of that address has them. */
  public static WebPushSettings of(WebPushKey key, URI publicUrl, boolean demo) {
    var contact = "https".equals(publicUrl.getScheme()) ? publicUrl : NOBODY;
    return new WebPushSettings(key, contact, demo, USUAL_PATIENCE);
  }

  /** Whether a browser's push service is at that address. */
  boolean isPushService(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && (isReal(uri) || isOfTheDemo(uri));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static boolean isReal(URI uri) {
    return "https".equals(uri.getScheme())
        && (uri.getPort() == -1 || uri.getPort() == 443)
        && PUSH_SERVICES.stream()
            .anyMatch(name -> uri.getHost().equals(name) || uri.getHost().endsWith("." + name));
  }

  private boolean isOfTheDemo(URI uri) {
    return demo && "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
  }
}
