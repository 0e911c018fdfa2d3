package care.heard.phone;

import java.time.Instant;

/**
 * The tokens of a phone that is signed in.
 *
 * @param endsAt when the access token ends, in seconds by this phone's clock
 */
record Tokens(String access, String refresh, long endsAt) {
  static Tokens of(String access, String refresh, int lastsSeconds) {
    return new Tokens(access, refresh, Instant.now().getEpochSecond() + lastsSeconds);
  }

  @Override
  public String toString() {
    return "Tokens";
  }
}
