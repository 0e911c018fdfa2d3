package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.vault.SigningKeys;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens of phones: JWTs by RFC 9068, good for ten minutes, bound to the phone's key (RFC
 * 9449). Those that were found good are remembered, so that a request costs one signature: its
 * proof's.
 */
final class AccessTokens {
  static final Duration LASTS = Duration.ofMinutes(10);

  private static final String TYPE = "at+jwt";
  private static final String AUTHORITY = "authority";
  private static final int REMEMBERED = 50_000;

  private final SigningKeys keys;
  private final String address;
  private final Cache<String, AccessToken> good =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LASTS).build();

  /** Tokens of the service at that address: its issuer, and its only audience. */
  AccessTokens(SigningKeys keys, URI address) {
    this.keys = keys;
    this.address = address.toString();
  }

  /** A new token for that phone, bound to the key of that thumbprint. */
  String issue(Caller.YoungPerson holder, String keyThumbprint, Instant now) {
    var key = keys.signing();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(TYPE))
            .keyID(key.getKeyID())
            .build();
    var jwt = new SignedJWT(header, claims(holder, keyThumbprint, now));
    try {
      jwt.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
    return jwt.serialize();
  }

  private JWTClaimsSet claims(Caller.YoungPerson holder, String keyThumbprint, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(address)
        .audience(address)
        .subject(holder.person().toString())
        .claim("client_id", holder.device().toString())
        .claim(AUTHORITY, holder.authorityId().toString())
        .claim("cnf", Map.of("jkt", keyThumbprint))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LASTS)))
        .jwtID(UUID.randomUUID().toString())
        .build();
  }

  /**
   * What the token says, where it is one of ours and good now.
   *
   * @param hash the SHA-256 of the token
   */
  Optional<AccessToken> find(String token, String hash, Instant now) {
    var known = good.getIfPresent(hash);
    var found = known == null ? verify(token) : Optional.of(known);
    found.ifPresent(t -> good.put(hash, t));
    return found.filter(t -> t.expiresAt().isAfter(now));
  }

  private Optional<AccessToken> verify(String token) {
    return Jose.parse(token, TYPE)
        .filter(jwt -> jwt.getHeader().getJWK() == null)
        .flatMap(this::claims)
        .filter(claims -> address.equals(claims.getIssuer()))
        .filter(claims -> List.of(address).equals(claims.getAudience()))
        .flatMap(AccessTokens::read);
  }

  private Optional<JWTClaimsSet> claims(SignedJWT jwt) {
    return Optional.ofNullable(jwt.getHeader().getKeyID())
        .flatMap(keys::verifying)
        .flatMap(key -> Jose.claims(jwt, key));
  }

  private static Optional<AccessToken> read(JWTClaimsSet claims) {
    try {
      var holder =
          new Caller.YoungPerson(
              UUID.fromString(claims.getStringClaim(AUTHORITY)),
              UUID.fromString(claims.getSubject()),
              UUID.fromString(claims.getStringClaim("client_id")));
      var thumbprint = claims.getJSONObjectClaim("cnf").get("jkt").toString();
      return Optional.of(
          new AccessToken(holder, thumbprint, claims.getExpirationTime().toInstant()));
    } catch (ParseException | IllegalArgumentException | NullPointerException _) {
      return Optional.empty();
    }
  }
}
