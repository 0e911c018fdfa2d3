package care.heard.demo.provider;

import java.net.URI;

/** The one client of a demo provider: our own sign-in. */
public record Registration(String clientId, String secret, URI redirectUri) {
  @Override
  public String toString() {
    return "Registration[" + clientId + "]";
  }
}
