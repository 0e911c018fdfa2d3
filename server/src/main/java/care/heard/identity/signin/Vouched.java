package care.heard.identity.signin;

import care.heard.platform.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom their provider has just vouched for.
 *
 * @param subject the provider's own name for them, which never changes hands as an e-mail may
 * @param multiFactorAge how long before now they showed a second factor, by the provider's clock
 * @param staffNumber their number in the council's records, where the provider is asked for it
 * @param idToken what vouches, to be shown to the provider at sign-out
 */
record Vouched(
    String subject,
    String name,
    String jobTitle,
    Set<Role> roles,
    Optional<Duration> multiFactorAge,
    Optional<String> staffNumber,
    String idToken) {
  @Override
  public String toString() {
    return "Vouched";
  }
}
