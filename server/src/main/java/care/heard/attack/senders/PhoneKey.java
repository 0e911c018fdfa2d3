package care.heard.attack.senders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** The key of a phone, and what it proves with it (RFC 9449). */
final class PhoneKey {
  /** The service goes by its nonce, so a phone's clock may be wrong. */
  private static final Date WHATEVER_THE_PHONE_SAYS = Date.from(Instant.EPOCH);

  private final ECKey key;

  PhoneKey() {
    try {
      key = new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The proof that goes with one request; without a token it proves the key alone. */
  String proof(String method, URI address, String nonce, String token) {
    var claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issueTime(WHATEVER_THE_PHONE_SAYS)
            .claim("htm", method)
            .claim("htu", address.toString().replaceAll("[?#].*", ""))
            .claim("nonce", nonce);
    try {
      if (!token.isEmpty()) {
        claims.claim("ath", hash(token));
      }
      return signed(claims.build());
    } catch (JOSEException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK())
            .build();
    var proof = new SignedJWT(header, claims);
    proof.sign(new ECDSASigner(key));
    return proof.serialize();
  }

  private static String hash(String token) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public String toString() {
    return "PhoneKey";
  }
}
