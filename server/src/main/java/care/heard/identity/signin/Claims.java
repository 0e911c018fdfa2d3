package care.heard.identity.signin;

import care.heard.platform.access.Role;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the claims of a valid ID token mean for an authority. */
final class Claims {
  private static final int WORDS_AT_MOST = 200;

  private final IdentityProvider provider;
  private final IDTokenClaimsSet claims;

  Claims(IdentityProvider provider, IDTokenClaimsSet claims) {
    this.provider = provider;
    this.claims = claims;
  }

  /** Whom they vouch for. */
  Vouched vouched(String idToken) {
    var roles = roles();
    return new Vouched(
        claims.getSubject().getValue(),
        text("name").or(() -> text("preferred_username")).orElse("Somebody without a name"),
        text("job_title").orElse(words(roles)),
        roles,
        multiFactorAge(),
        provider.workerClaim().map(this::claim).map(String::valueOf).filter(n -> !n.isBlank()),
        idToken);
  }

  private Set<Role> roles() {
    return values(claim(provider.rolesClaim()))
        .map(provider.roleMap()::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  // Some providers name claims like addresses, with dots: the whole name goes before the path.
  private Object claim(String name) {
    var whole = claims.getClaim(name);
    if (whole != null) {
      return whole;
    }
    Object found = claims.toJSONObject();
    for (var part : List.of(name.split("\\.", -1))) {
      found = found instanceof Map<?, ?> object ? object.get(part) : null;
    }
    return found;
  }

  private static Stream<String> values(Object claim) {
    return switch (claim) {
      case String one -> Stream.of(one);
      case Collection<?> several -> several.stream().map(String::valueOf);
      case null, default -> Stream.empty();
    };
  }

  // Both moments are the provider's, so that its clock and ours need not agree.
  private Optional<Duration> multiFactorAge() {
    var signedIn = claims.getAuthenticationTime();
    if (signedIn == null || !isMultiFactor()) {
      return Optional.empty();
    }
    var age = Duration.between(signedIn.toInstant(), claims.getIssueTime().toInstant());
    return Optional.of(age.isNegative() ? Duration.ZERO : age);
  }

  private boolean isMultiFactor() {
    var acr = claims.getACR();
    var amr = claims.getAMR();
    return (acr != null && provider.multiFactorAcr().contains(acr.getValue()))
        || (amr != null
            && amr.stream().map(AMR::getValue).anyMatch(provider.multiFactorAmr()::contains));
  }

  private Optional<String> text(String name) {
    return claims.getClaim(name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip().substring(0, Math.min(text.strip().length(), WORDS_AT_MOST)))
        : Optional.empty();
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
  }
}
