package care.heard.identity;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.text.ParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Reads signed JWTs as RFC 8725 asks: what they say of themselves decides nothing. */
final class Jose {
  /** Header parameters with which a token could choose its own key or its own rules. */
  private static final Set<String> REFUSED = Set.of("jku", "x5u", "x5c", "crit", "b64", "zip");

  /**
   * AWS-LC verifies a signature on P-256 about ten times as fast as the JDK. It is for verifying
   * alone, and where its library does not load the JDK does it.
   */
  private static final Optional<Provider> FAST =
      Optional.<Provider>of(AmazonCorrettoCryptoProvider.INSTANCE)
          .filter(_ -> AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null);

  private Jose() {}

  /** The token, where it can be one of that type, by ES256 and without a header we refuse. */
  static Optional<SignedJWT> parse(String text, String type) {
    try {
      return Optional.of(SignedJWT.parse(text)).filter(jwt -> isSound(jwt.getHeader(), type));
    } catch (ParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The claims, where that key signed them. */
  static Optional<JWTClaimsSet> claims(SignedJWT jwt, ECKey key) {
    try {
      return jwt.verify(verifier(key))
          ? Optional.ofNullable(jwt.getJWTClaimsSet())
          : Optional.empty();
    } catch (JOSEException | ParseException | IllegalStateException _) {
      return Optional.empty();
    }
  }

  private static ECDSAVerifier verifier(ECKey key) throws JOSEException {
    var verifier = new ECDSAVerifier(key.toPublicJWK());
    FAST.ifPresent(verifier.getJCAContext()::setProvider);
    return verifier;
  }

  private static boolean isSound(JWSHeader header, String type) {
    return JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && new JOSEObjectType(type).equals(header.getType())
        && Collections.disjoint(header.getIncludedParams(), REFUSED);
  }
}
