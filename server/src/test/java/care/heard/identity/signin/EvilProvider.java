package care.heard.identity.signin;

import care.heard.platform.access.Role;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A demo provider that lies in its tokens: what it signs, and how, is up to the test. Only the
 * sign-in page behind it is the demo's.
 */
final class EvilProvider implements AutoCloseable {
  private final ECKey key = ec("its own");
  private final RSAKey rsa = rsa();
  private final LocalProvider provider;
  private volatile String nonce;
  private volatile Lie lie = (claims, evil) -> evil.signed(claims.build());
  private volatile String issuer;
  private final AtomicInteger keysAskedFor = new AtomicInteger();

  /** Makes the token, from claims that would be right. */
  @FunctionalInterface
  interface Lie {
    JWT token(JWTClaimsSet.Builder honest, EvilProvider evil) throws JOSEException;
  }

  EvilProvider(TestHeard heard, TestAuthority authority) {
    this.provider =
        LocalProvider.start(
            heard,
            authority,
            this::standInFront,
            LocalProvider.account("sam", Role.PARTICIPATION_OFFICER));
  }

  void tell(Lie next) {
    lie = next;
  }

  int keysAskedFor() {
    return keysAskedFor.get();
  }

  URI issuer() {
    return provider.issuer();
  }

  JWT signed(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("its own").build(), key);
  }

  JWT signedByAnother(JWTClaimsSet claims, String keyId) throws JOSEException {
    return signed(
        claims, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build(), ec(keyId));
  }

  JWT signedByTheKeyItBrings(JWTClaimsSet claims) throws JOSEException {
    var brought = ec("brought");
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("brought").jwk(brought.toPublicJWK());
    return signed(claims, header.build(), brought);
  }

  JWT signedRs512(JWTClaimsSet claims) throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa").build(), claims);
    token.sign(new RSASSASigner(rsa));
    return token;
  }

  JWT signedRs256(JWTClaimsSet claims) throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), claims);
    token.sign(new RSASSASigner(rsa));
    return token;
  }

  JWT bySecret(JWTClaimsSet claims) throws JOSEException {
    return mac(claims, LocalProvider.secret().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  JWT byPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
    return mac(claims, rsa.toRSAPublicKey().getEncoded());
  }

  JWT unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims);
  }

  JWT loggedOutToken(JWTClaimsSet claims) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("logout+jwt"))
            .keyID("its own");
    return signed(claims, header.build(), key);
  }

  @Override
  public void close() {
    provider.close();
  }

  private static JWT signed(JWTClaimsSet claims, JWSHeader header, ECKey with)
      throws JOSEException {
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(with));
    return token;
  }

  private static JWT mac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(secret));
    return token;
  }

  private void standInFront(Router router, URI at) {
    issuer = at.toString();
    router
        .get("/idp/authorize")
        .handler(context -> {
          nonce = context.request().getParam("nonce");
          context.next();
        });
    router
        .get("/idp/jwks")
        .handler(context -> {
          keysAskedFor.incrementAndGet();
          var keys = new JWKSet(List.of(key.toPublicJWK(), rsa.toPublicJWK()));
          context.json(new JsonObject(keys.toString()));
        });
    router.post("/idp/token").handler(this::token);
  }

  private void token(RoutingContext context) {
    try {
      context.json(
          new JsonObject()
              .put("access_token", "a")
              .put("token_type", "Bearer")
              .put("id_token", lie.token(honest(), this).serialize()));
    } catch (JOSEException e) {
      context.fail(e);
    }
  }

  private JWTClaimsSet.Builder honest() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("sam")
        .audience("heard")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("name", "Sam")
        .claim("roles", List.of("participation-officer"));
  }

  private static ECKey ec(String keyId) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("rsa").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
