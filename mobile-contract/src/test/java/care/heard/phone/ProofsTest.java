package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.phone.HeardStub.Call;
import care.heard.phone.PhoneInHand.Shown;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request proves the phone's key; tokens that have run out are renewed without a word. */
class ProofsTest {
  private static final String CODE = "7KQ2MX-4R9T-W3ZB";

  @TempDir private Path folder;
  private HeardStub heard;
  private PhoneInHand phone;

  @BeforeEach
  void start() throws IOException {
    heard = new HeardStub();
    phone = new PhoneInHand(folder, heard.address());
  }

  @AfterEach
  void stop() {
    heard.close();
  }

  @Test
  void everyRequestProvesTheSameKey() throws Exception {
    phone.type("enrol", CODE);
    phone.type("sent");
    SignedJWT enrolled = proof(0);
    SignedJWT asked = proof(1);
    assertEquals("POST", enrolled.getJWTClaimsSet().getClaim("htm"));
    assertEquals(heard.address() + "/v1/enrolments", enrolled.getJWTClaimsSet().getClaim("htu"));
    assertFalse(enrolled.getJWTClaimsSet().getClaims().containsKey("ath"));
    assertTrue(asked.getJWTClaimsSet().getClaims().containsKey("ath"));
    assertEquals(enrolled.getHeader().getJWK(), asked.getHeader().getJWK());
    assertNotEquals(enrolled.getJWTClaimsSet().getJWTID(), asked.getJWTClaimsSet().getJWTID());
  }

  @Test
  void aNonceThatIsAskedForIsPutIn() throws Exception {
    heard.refuseNext("nonce-needed", "use_dpop_nonce", "first");
    assertEquals(0, phone.type("enrol", CODE).exit());
    heard.refuseNext("nonce-needed", "use_dpop_nonce", "second");
    assertEquals(0, phone.type("me").exit());
    assertEquals(null, nonce(0));
    assertEquals("first", nonce(1));
    assertEquals("first", nonce(2));
    assertEquals("second", nonce(3));
    List<Call> calls = heard.calls("enrolDevice");
    assertEquals(calls.getFirst(), calls.getLast(), "the same command");
  }

  @Test
  void aTokenThatHasRunOutIsRenewed() throws Exception {
    phone.type("enrol", CODE);
    heard.refuseNext("not-signed-in", "invalid_token", "next");
    assertEquals(0, phone.type("me").exit());
    assertEquals(1, heard.calls("refreshSession").size());
    assertEquals(
        "DPoP example-second-access-token-for-the-contract",
        heard.calls("getMe").getLast().authorization());
    String kept = Files.readString(phone.file("me"));
    assertTrue(kept.contains("example-second-refresh-token-for-the-contract"));
  }

  @Test
  void aLostRenewalIsAskedForAgain() {
    phone.type("enrol", CODE);
    heard.refuseNext("not-signed-in", "invalid_token", "next");
    heard.loseNextAnswer();
    assertEquals(0, phone.type("me").exit());
    List<Call> calls = heard.calls("refreshSession");
    assertTrue(calls.size() >= 2);
    assertTrue(calls.stream().allMatch(calls.getFirst()::equals), "the very same");
  }

  @Test
  void aSessionThatIsOverSaysSo() {
    phone.type("enrol", CODE);
    heard.refuseNext("not-signed-in", "invalid_token", "next");
    heard.answerNext(Contract.problem("not-signed-in"));
    Shown shown = phone.type("me");
    assertEquals(1, shown.exit());
    assertTrue(shown.screen().contains("not signed in any more"), shown.screen());
  }

  @Test
  void aRenewalWithoutAnAnswerIsNotTheEnd() {
    phone.type("enrol", CODE);
    heard.refuseNext("not-signed-in", "invalid_token", "next");
    heard.answerNext(Contract.problem("not-available"));
    Shown shown = phone.type("me");
    assertEquals(1, shown.exit());
    assertTrue(shown.screen().contains("We could not reach Heard"), shown.screen());
    assertEquals(0, phone.type("me").exit());
  }

  private String nonce(int call) throws Exception {
    return (String) proof(call).getJWTClaimsSet().getClaim("nonce");
  }

  private SignedJWT proof(int call) throws Exception {
    SignedJWT proof = SignedJWT.parse(heard.proofs().get(call));
    assertEquals("dpop+jwt", proof.getHeader().getType().toString());
    assertFalse(proof.getHeader().getJWK().isPrivate());
    assertTrue(proof.verify(new ECDSAVerifier(proof.getHeader().getJWK().toECKey())));
    return proof;
  }
}
