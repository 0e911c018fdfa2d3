package care.heard.phone;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** The key of one phone. A real phone keeps it in its secure hardware; this one in its file. */
final class PhoneKey {
  private final ECKey key;

  private PhoneKey(ECKey key) {
    this.key = key;
  }

  /** A new key, as it is kept. */
  static String generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is part of every Java", e);
    }
  }

  /** The key that was kept. */
  static PhoneKey of(String kept) {
    try {
      return new PhoneKey(ECKey.parse(kept));
    } catch (ParseException e) {
      throw new Trouble("The key in this phone's file cannot be read.", e);
    }
  }

  /** A proof for one request that bears no access token. */
  String proof(String method, URI address, String nonce) {
    return sign(claims(method, address, nonce).build());
  }

  /** A proof for one request that bears this access token. */
  String proof(String method, URI address, String nonce, String accessToken) {
    return sign(claims(method, address, nonce).claim("ath", hash(accessToken)).build());
  }

  private static JWTClaimsSet.Builder claims(String method, URI address, String nonce) {
    return new JWTClaimsSet.Builder()
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(Instant.now()))
        .claim("htm", method)
        .claim("htu", withoutQuery(address))
        .claim("nonce", nonce);
  }

  private static String withoutQuery(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
  }

  private String sign(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK())
            .build();
    SignedJWT proof = new SignedJWT(header, claims);
    try {
      proof.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new Trouble("The key of this phone cannot sign.", e);
    }
    return proof.serialize();
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "PhoneKey";
  }
}
