package care.heard.support;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * What a phone holds: its key, its tokens, and the last nonce that any service of this JVM gave.
 */
public final class TestPhone {
  private static volatile String nonce = "none-yet";

  private final ECKey key = newKey();
  private volatile Optional<String> accessToken = Optional.empty();
  private volatile String refreshToken = "";

  /** Keeps the tokens of a reply. */
  public void keep(JsonNode tokens) {
    accessToken = Optional.of(tokens.get("accessToken").asText());
    refreshToken = tokens.get("refreshToken").asText();
  }

  /** Keeps the nonce of an answer, where it has one. */
  public static void keepNonce(Answer answer) {
    answer.header("DPoP-Nonce").ifPresent(fresh -> nonce = fresh);
  }

  /** The last nonce. */
  public static String nonce() {
    return nonce;
  }

  /** Its key, with the private part. */
  public ECKey key() {
    return key;
  }

  /** The token it shows, where it is signed in. */
  public Optional<String> accessToken() {
    return accessToken;
  }

  /** The token it changes for new ones; empty where it is not signed in. */
  public String refreshToken() {
    return refreshToken;
  }

  /** A proof as it should be. */
  public String proof(String method, URI address, Optional<String> token) {
    return signed(claims(method, address, token).build());
  }

  /** The claims of a proof as it should be. */
  public JWTClaimsSet.Builder claims(String method, URI address, Optional<String> token) {
    var url = address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    var claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(Instant.now()))
            .claim("htm", method)
            .claim("htu", url)
            .claim("nonce", nonce);
    token.ifPresent(t -> claims.claim("ath", hash(t)));
    return claims;
  }

  /** These claims, signed with its key. */
  public String signed(JWTClaimsSet claims) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK())
            .build();
    return signed(header, claims, key);
  }

  /** Any header and claims, signed with any key. */
  public static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) {
    try {
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new P-256 key. */
  public static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The SHA-256 of a token, as a proof bears it. */
  public static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
