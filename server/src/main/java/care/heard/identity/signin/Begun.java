package care.heard.identity.signin;

import java.net.URI;

/** A sign-in that has begun: where the browser goes, and what it keeps meanwhile. */
record Begun(URI provider, SignInAttempt attempt) {
  @Override
  public String toString() {
    return "Begun[" + attempt + "]";
  }
}
