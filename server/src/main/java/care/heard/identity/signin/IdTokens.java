package care.heard.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.vertx.core.Future;
import java.util.Set;

/** Checks ID tokens (OpenID Connect Core 1.0, 3.1.3.7; RFC 8725): only signatures by a key pair. */
final class IdTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  private final ProviderDirectory directory;

  IdTokens(ProviderDirectory directory) {
    this.directory = directory;
  }

  /** Whom the token vouches for; NOT_VOUCHED_FOR where anything about it is wrong. */
  Future<Vouched> check(IdentityProvider provider, KnownProvider known, JWT token, String nonce) {
    var withKey =
        known.hasKey(keyId(token))
            ? Future.succeededFuture(known)
            : directory.findAgain(provider, known);
    return withKey.map(current -> validate(provider, current, token, new Nonce(nonce)));
  }

  private static Vouched validate(
      IdentityProvider provider, KnownProvider known, JWT token, Nonce nonce) {
    try {
      var claims = validator(provider, known).validate(token, nonce);
      requireForUs(provider, claims);
      return new Claims(provider, claims).vouched(token.serialize());
    } catch (BadJOSEException | JOSEException e) {
      throw SignInRefused.of(Refusal.NOT_VOUCHED_FOR, e);
    }
  }

  // Nimbus takes a token of several audiences that was made for another party to use.
  private static void requireForUs(IdentityProvider provider, IDTokenClaimsSet claims)
      throws BadJWTException {
    var party = claims.getAuthorizedParty();
    if (party != null && !party.getValue().equals(provider.clientId())) {
      throw new BadJWTException("azp is another party");
    }
  }

  private static IDTokenValidator validator(IdentityProvider provider, KnownProvider known) {
    var keys =
        new JWSVerificationKeySelector<SecurityContext>(
            ALGORITHMS, new ImmutableJWKSet<>(known.keys()));
    return new IDTokenValidator(
        new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys, null);
  }

  private static String keyId(JWT token) {
    return token.getHeader() instanceof JWSHeader header ? header.getKeyID() : null;
  }
}
