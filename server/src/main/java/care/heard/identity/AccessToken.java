package care.heard.identity;

import care.heard.platform.access.Caller;
import java.time.Instant;

/**
 * What a good access token says.
 *
 * @param holder whose phone it was given to
 * @param keyThumbprint the key that the phone must prove to hold with each request
 */
record AccessToken(Caller.YoungPerson holder, String keyThumbprint, Instant expiresAt) {
  @Override
  public String toString() {
    return "AccessToken[" + holder.device() + "]";
  }
}
