package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestPhone;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only a token that the service signed, as it signs them, says who somebody is (RFC 8725). */
@HeardTest
class AccessTokensTest {
  private static final String ME = "/v1/me";

  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;
  private ECKey signing;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
    signing = heard.foundations().signingKeys().signing();
  }

  /** What the walk below relies on: made by hand as the service makes it, it is taken. */
  @Test
  void aTokenMadeByTheBookIsTaken() {
    send(token(c -> c)).expect(200);
  }

  @Test
  void aTokenForAnotherServiceOrTimeIsRefused() {
    refused(token(c -> c.issuer("https://evil.example")));
    refused(token(c -> c.issuer(null)));
    refused(token(c -> c.audience("https://evil.example")));
    refused(token(c -> c.audience(List.of(address(), "https://evil.example"))));
    refused(token(c -> c.audience((String) null)));
    refused(token(c -> c.expirationTime(in(Duration.ofSeconds(-1)))));
    refused(token(c -> c.expirationTime(null)));
  }

  @Test
  void aTokenThatDoesNotSayWhoseItIsIsRefused() {
    refused(token(c -> c.subject("somebody")));
    refused(token(c -> c.claim("authority", null)));
    refused(token(c -> c.claim("authority", 7)));
    refused(token(c -> c.claim("client_id", "")));
    refused(token(c -> c.claim("cnf", null)));
    refused(token(c -> c.claim("cnf", Map.of())));
  }

  /** Signed by us or not: a token names one authority, and its row-level security is that one. */
  @Test
  void aPersonOfAnotherAuthorityIsNobody() {
    var elsewhere = heard.newAuthority().id().toString();
    send(token(c -> c.claim("authority", elsewhere))).expectProblem(404, "not-found");
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() {
    var other = authority.phoneOf(authority.youngPerson("Robin"));
    var stolen = other.phone().accessToken().orElseThrow();
    send(stolen).expectProblem(401, "proof-not-valid");
  }

  @Test
  void aTokenThatOthersSignedIsRefused() {
    var own = TestPhone.newKey();
    refused(signed(header(signing.getKeyID()), own));
    refused(signed(header(own.getKeyID()), own));
    refused(signed(header(null), own));
    refused(signed(header(null), signing));
  }

  @Test
  void aTokenThatChoosesItsOwnKeyIsRefused() {
    var own = TestPhone.newKey();
    refused(signed(builder(signing.getKeyID()).jwk(own.toPublicJWK()).build(), own));
    refused(signed(builder(signing.getKeyID()).jwk(signing.toPublicJWK()).build(), signing));
    var elsewhere = URI.create("https://evil.example/keys");
    refused(signed(builder(signing.getKeyID()).jwkURL(elsewhere).build(), signing));
    refused(signed(builder(signing.getKeyID()).x509CertURL(elsewhere).build(), signing));
    refused(
        signed(builder(signing.getKeyID()).criticalParams(java.util.Set.of("x")).build(), signing));
  }

  @Test
  void anotherAlgorithmIsRefused() throws Exception {
    refused(bare(new JsonObject().put("alg", "none").put("typ", "at+jwt")) + ".");
    refused(bare(new JsonObject().put("alg", "ES256").put("typ", "at+jwt")) + ".");
    refused(bare(new JsonObject().put("alg", "NONE").put("typ", "at+jwt")) + ".AAAA");
    for (var secret : secrets()) {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .type(new JOSEObjectType("at+jwt"))
              .keyID(signing.getKeyID())
              .build();
      var mac = new SignedJWT(header, claims().build());
      mac.sign(new MACSigner(secret));
      refused(mac.serialize());
    }
  }

  // What an attacker has of ours: the public key, in each form that a careless service might use.
  private List<byte[]> secrets() throws Exception {
    return List.of(
        signing.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
        signing.toECPublicKey().getEncoded(),
        Base64.getEncoder().encode(signing.toECPublicKey().getEncoded()));
  }

  @Test
  void anotherKindOfTokenIsRefused() {
    for (var type : new String[] {"JWT", "dpop+jwt", "jwt"}) {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(new JOSEObjectType(type))
              .keyID(signing.getKeyID())
              .build();
      refused(signed(header, signing));
    }
    refused(phone.phone().proof("GET", phone.address(ME), phone.phone().accessToken()));
    refused(phone.phone().refreshToken());
  }

  @Test
  void aBentTokenIsRefused() {
    var good = phone.phone().accessToken().orElseThrow();
    send(good).expect(200);
    for (int at : new int[] {5, good.indexOf('.') + 9, good.lastIndexOf('.') + 9}) {
      var bent = good.charAt(at) == 'A' ? 'B' : 'A';
      refused(good.substring(0, at) + bent + good.substring(at + 1));
    }
    refused(good + ".a");
    refused(good.substring(0, good.lastIndexOf('.')));
  }

  @Test
  void aTokenSentAsBearerIsRefused() {
    var good = phone.phone().accessToken().orElseThrow();
    heard
        .stranger()
        .with("Authorization", "Bearer " + good)
        .get(ME)
        .expectProblem(401, "not-signed-in");
  }

  private String bare(JsonObject header) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header.encode().getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(claims().build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return TestPhone.signed(header(signing.getKeyID()), change.apply(claims()).build(), signing);
  }

  private String signed(JWSHeader header, ECKey key) {
    return TestPhone.signed(header, claims().build(), key);
  }

  private static JWSHeader header(String keyId) {
    return builder(keyId).build();
  }

  private static JWSHeader.Builder builder(String keyId) {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(keyId);
  }

  private JWTClaimsSet.Builder claims() {
    var holder = new Caller.YoungPerson(authority.id(), person, UUID.randomUUID());
    return new JWTClaimsSet.Builder()
        .issuer(address())
        .audience(address())
        .subject(holder.person().toString())
        .claim("client_id", holder.device().toString())
        .claim("authority", holder.authorityId().toString())
        .claim("cnf", Map.of("jkt", thumbprint()))
        .issueTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(10)))
        .jwtID(UUID.randomUUID().toString());
  }

  private String thumbprint() {
    try {
      return phone.phone().key().computeThumbprint().toString();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Date in(Duration wait) {
    return Date.from(heard.clock().instant().plus(wait));
  }

  private String address() {
    return heard.foundations().settings().publicUrl().toString();
  }

  private Answer send(String token) {
    return heard
        .stranger()
        .with("Authorization", "DPoP " + token)
        .provingLike(phone.phone())
        .get(ME);
  }

  private void refused(String token) {
    send(token).expectProblem(401, "not-signed-in");
  }
}
