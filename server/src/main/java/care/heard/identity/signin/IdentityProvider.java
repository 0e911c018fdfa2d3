package care.heard.identity.signin;

import care.heard.platform.access.Role;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who vouches for an authority's staff and board (OpenID Connect Core 1.0), as it is kept.
 *
 * @param issuer exactly as it stands in the provider's tokens
 * @param clientSecret what we show the provider; kept sealed
 * @param rolesClaim the claim of the ID token that holds roles: {@code roles}, or a path into an
 *     object such as {@code realm_access.roles}
 * @param roleMap what each value of that claim makes somebody here; other values mean nothing
 * @param multiFactorAcr the values of {@code acr} that mean a second factor was shown
 * @param multiFactorAmr the values of {@code amr} (RFC 8176) that mean the same
 * @param workerClaim the claim of the ID token that holds the staff number by which a worker in the
 *     council's records is known; empty where nobody is to be linked to one
 */
public record IdentityProvider(
    UUID authority,
    String issuer,
    String clientId,
    String clientSecret,
    String rolesClaim,
    Map<String, Role> roleMap,
    Set<String> multiFactorAcr,
    Set<String> multiFactorAmr,
    Optional<String> workerClaim) {

  /** A provider whose tokens say nothing of staff numbers. */
  public IdentityProvider(
      UUID authority,
      String issuer,
      String clientId,
      String clientSecret,
      String rolesClaim,
      Map<String, Role> roleMap,
      Set<String> multiFactorAcr,
      Set<String> multiFactorAmr) {
    this(
        authority,
        issuer,
        clientId,
        clientSecret,
        rolesClaim,
        roleMap,
        multiFactorAcr,
        multiFactorAmr,
        Optional.empty());
  }

  /** Fails with IllegalArgumentException that says what to change. */
  public IdentityProvider {
    var address = URI.create(issuer);
    if (!ProviderAddress.mayBeAsked(address, true)
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException("the issuer: use https and a host, without ? or #");
    }
    if (clientId.isBlank() || clientSecret.isBlank() || rolesClaim.isBlank()) {
      throw new IllegalArgumentException("client id, client secret and roles claim are needed");
    }
    if (!roleMap.values().stream().allMatch(Role::isOfStaff)) {
      throw new IllegalArgumentException("the role map: only roles of staff and board");
    }
    roleMap = Map.copyOf(roleMap);
    multiFactorAcr = Set.copyOf(multiFactorAcr);
    multiFactorAmr = Set.copyOf(multiFactorAmr);
  }

  @Override
  public String toString() {
    return "IdentityProvider[" + issuer + "]";
  }
}
