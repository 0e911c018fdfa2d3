package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import care.heard.support.TestPhone;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request counts only with a proof of the key, made for it, made now, and never seen before. */
@HeardTest
class ProofsTest {
  private static final String ME = "/v1/me";

  private TestHeard heard;
  private Client phone;
  private TestPhone keys;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    var authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    keys = phone.phone();
    phone.get(ME).expect(200);
  }

  @Test
  void aProofIsGoodOnce() {
    var proof = keys.signed(claims().build());
    send(proof).expect(200);
    notValid(send(proof));
    send(keys.signed(claims().build())).expect(200);
  }

  @Test
  void aProofIsForOneRequest() {
    notValid(changed(c -> c.claim("htm", "POST")));
    notValid(changed(c -> c.claim("htm", "get")));
    notValid(changed(c -> c.claim("htu", phone.address("/v1/meetings").toString())));
    notValid(changed(c -> c.claim("htu", phone.address("/v1/me/").toString())));
    notValid(changed(c -> c.claim("htu", "https://heard.example/v1/me")));
    notValid(changed(c -> c.claim("htu", "http://localhost:1/v1/me")));
    notValid(changed(c -> c.claim("htu", "http://a@localhost:" + port() + ME)));
    notValid(changed(c -> c.claim("htu", "http://localhost.evil.example:" + port() + ME)));
    notValid(changed(c -> c.claim("htu", "not an address")));
    for (var name : new String[] {"htm", "htu", "jti", "iat", "ath"}) {
      notValid(changed(c -> c.claim(name, null)));
      notValid(changed(c -> c.claim(name, Map.of("a", 1))));
    }
  }

  @Test
  void theDemoTakesEveryNameOfThisMachine() {
    for (var host : new String[] {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"}) {
      var htu = "http://" + host + ":" + port() + ME + "?x=1#y";
      changed(c -> c.claim("htu", htu)).expect(200);
    }
  }

  @Test
  void aProofIsForOneToken() {
    notValid(changed(c -> c.claim("ath", TestPhone.hash("another"))));
    var authority = heard.newAuthority();
    var other = authority.phoneOf(authority.youngPerson("Robin")).phone();
    notValid(send(other.proof("GET", phone.address(ME), keys.accessToken())));
  }

  @Test
  void aNonceOfNowIsNeeded() {
    nonceNeeded(changed(c -> c.claim("nonce", null)));
    nonceNeeded(changed(c -> c.claim("nonce", "")));
    nonceNeeded(changed(c -> c.claim("nonce", "1764000000.AAAA")));
    nonceNeeded(changed(c -> c.claim("nonce", TestPhone.nonce().replaceFirst("\\d", "9"))));
    var old = claims().build();
    heard.clock().forward(Duration.ofSeconds(301));
    var refused = nonceNeeded(send(keys.signed(old)));
    var fresh = refused.header("DPoP-Nonce").orElseThrow();
    assertNotEquals(old.getClaim("nonce"), fresh);
    changed(c -> c.claim("nonce", fresh)).expect(200);
  }

  @Test
  void aNonceOfTheFutureIsNotOfNow() {
    heard.clock().forward(Duration.ofDays(1));
    phone.get(ME).expect(200);
    var ahead = claims().build();
    heard.clock().reset();
    nonceNeeded(send(keys.signed(ahead)));
  }

  @Test
  void thePhonesOwnClockDoesNotMatter() {
    for (int days : new int[] {-4000, -3, 3, 4000}) {
      var then = Date.from(Instant.now().plus(Duration.ofDays(days)));
      changed(c -> c.issueTime(then)).expect(200);
    }
  }

  @Test
  void everyAnswerToAPhoneBringsANonce() {
    for (var path : new String[] {ME, "/v1/notices", "/v1/feedback/none"}) {
      assertTrue(phone.get(path).header("DPoP-Nonce").isPresent(), path);
    }
    var none = heard.stranger().with("Authorization", "DPoP none").get(ME);
    assertTrue(none.header("DPoP-Nonce").isPresent());
    var code = Map.of("code", "000000-0000-0000");
    assertTrue(
        heard.stranger().once().post("/v1/enrolments", code).header("DPoP-Nonce").isPresent());
  }

  @Test
  void aKeyIsAPublicP256Key() throws Exception {
    notValid(send(proofWith(keys.key())));
    notValid(send(proofWith(null)));
    var rsa = new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).generate().toPublicJWK();
    notValid(send(proofWith(rsa)));
    var other = com.nimbusds.jose.jwk.Curve.P_384;
    notValid(send(proofWith(new com.nimbusds.jose.jwk.gen.ECKeyGenerator(other).generate())));
    notValid(send(proofWith(TestPhone.newKey().toPublicJWK())));
  }

  @Test
  void anotherAlgorithmIsRefused() throws Exception {
    notValid(send(unsigned(header("none").encode())));
    notValid(send(unsigned(header("HS256").encode())));
    var mac =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(keys.key().toPublicJWK())
                .build(),
            claims().build());
    mac.sign(
        new MACSigner(keys.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    notValid(send(mac.serialize()));
  }

  @Test
  void headersThatChooseTheirOwnRulesAreRefused() {
    var plain = header("ES256");
    for (var name : new String[] {"jku", "x5u"}) {
      notValid(send(unsigned(plain.copy().put(name, "https://evil.example/keys").encode())));
    }
    notValid(
        send(
            unsigned(
                plain.copy().put("crit", new io.vertx.core.json.JsonArray().add("x")).encode())));
    notValid(send(unsigned(plain.copy().put("typ", "JWT").encode())));
    notValid(send(unsigned(plain.encode())));
  }

  @Test
  void whatIsNoProofIsRefused() {
    for (var text : new String[] {"", "nonsense", "a.b.c", "..", "e30.e30.e30", "x".repeat(4000)}) {
      notValid(send(text));
    }
    notValid(bearing().get(ME));
  }

  private JsonObject header(String algorithm) {
    return new JsonObject()
        .put("typ", "dpop+jwt")
        .put("alg", algorithm)
        .put("jwk", new JsonObject(keys.key().toPublicJWK().toJSONString()));
  }

  /** The claims of a good proof under any header, with a signature that is none. */
  private String unsigned(String header) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(claims().build().toString().getBytes(StandardCharsets.UTF_8))
        + (header.contains("none") ? "." : "." + encoder.encodeToString(new byte[64]));
  }

  // The library would not put a private key into a header.
  private String proofWith(JWK jwk) throws Exception {
    var header = new JsonObject().put("typ", "dpop+jwt").put("alg", "ES256");
    if (jwk != null) {
      header.put("jwk", new JsonObject(jwk.toJSONString()));
    }
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var content =
        encoder.encodeToString(header.encode().getBytes(StandardCharsets.UTF_8))
            + "."
            + encoder.encodeToString(claims().build().toString().getBytes(StandardCharsets.UTF_8));
    var signature = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(keys.key().toECPrivateKey());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + encoder.encodeToString(signature.sign());
  }

  private JWTClaimsSet.Builder claims() {
    return keys.claims("GET", phone.address(ME), keys.accessToken());
  }

  private Answer changed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return send(keys.signed(change.apply(claims()).build()));
  }

  private Answer send(String proof) {
    return bearing().with("DPoP", proof).get(ME);
  }

  private Client bearing() {
    return heard.stranger().with("Authorization", "DPoP " + keys.accessToken().orElseThrow());
  }

  private int port() {
    return URI.create(phone.address(ME).toString()).getPort();
  }

  private static void notValid(Answer answer) {
    answer.expectProblem(401, "proof-not-valid");
    assertEquals(
        Optional.of("DPoP error=\"invalid_dpop_proof\", algs=\"ES256\""),
        answer.header("WWW-Authenticate"));
  }

  private static Answer nonceNeeded(Answer answer) {
    assertEquals(
        Optional.of("DPoP error=\"use_dpop_nonce\", algs=\"ES256\""),
        answer.header("WWW-Authenticate"));
    return answer.expectProblem(401, "nonce-needed");
  }
}
