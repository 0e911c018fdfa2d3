package care.heard.identity;

import java.net.URI;

/** Whether an address that a phone signed is one of this service's. */
final class OwnAddress {
  private final URI publicUrl;
  private final boolean demo;

  /**
   * The service at that address.
   *
   * @param demo whether any name of this machine will do, as long as the port is right
   */
  OwnAddress(URI publicUrl, boolean demo) {
    this.publicUrl = publicUrl;
    this.demo = demo;
  }

  /** Whether it is that path here; its query and fragment do not count (RFC 9449, 4.3). */
  boolean isHere(String address, String path) {
    try {
      var url = URI.create(address);
      return isOurs(url) && path.equals(url.getRawPath());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private boolean isOurs(URI url) {
    return publicUrl.getScheme().equalsIgnoreCase(url.getScheme())
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && port(url) == port(publicUrl)
        && isOurHost(url.getHost());
  }

  private boolean isOurHost(String host) {
    return host.equalsIgnoreCase(publicUrl.getHost())
        || (demo && host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]"));
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }
}
