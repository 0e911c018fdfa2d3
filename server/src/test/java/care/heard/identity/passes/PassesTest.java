package care.heard.identity.passes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestPass;
import care.heard.support.TestReceipt;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One pass a person and quarter, signed without being seen, and good for what it is made for. */
@HeardTest
class PassesTest {
  private static final String DIRECTORY = "/.well-known/private-token-issuer-directory";

  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;

  @BeforeEach
  void enrol(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
  }

  @Test
  void theDirectoryListsEveryKeyToWhoeverAsks() {
    var mine = heard.stranger().get(DIRECTORY + "?authority=" + authority.slug()).expect(200);
    assertEquals(
        "application/private-token-issuer-directory", mine.header("Content-Type").orElseThrow());
    assertTrue(mine.header("Cache-Control").orElseThrow().startsWith("public, max-age="));
    var entry = mine.json().at("/token-keys/0");
    assertEquals(2, entry.get("token-type").asInt());
    assertEquals(authority.slug(), entry.get("authority").asText());
    assertEquals(quarter().code(), entry.get("quarter").asText());
    assertEquals("/v1/passes", mine.json().get("issuer-request-uri").asText());
    var all = heard.stranger().get(DIRECTORY).expect(200).text();
    assertTrue(all.contains(entry.get("token-key").asText()), "the same key as everybody sees");
    heard.stranger().get(DIRECTORY + "?authority=nowhere").expect(404);
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndAnotherNone() {
    var request = Map.of("tokenRequest", TestPass.of(authority).request());
    var first = phone.post("/v1/passes", request).expect(200);
    var padded = Map.of("tokenRequest", request.get("tokenRequest") + "==");
    assertEquals(first.text(), phone.post("/v1/passes", request).expect(200).text());
    assertEquals(first.text(), phone.post("/v1/passes", padded).expect(200).text());
    assertEquals(
        first.text(), authority.phoneOf(person).post("/v1/passes", request).expect(200).text());

    var another = Map.of("tokenRequest", TestPass.of(authority).request());
    var refused = phone.post("/v1/passes", another).expectProblem(409, "not-possible-now");
    var next = String.valueOf(quarter().next().firstDay().getYear());
    assertTrue(refused.json().get("detail").asText().contains(next), refused.text());
    assertEquals(1, authority.count("pass_issued"));
  }

  @Test
  void aRequestForAnotherKeyUsesNothingUp() {
    var request = Base64.getUrlDecoder().decode(TestPass.of(authority).request());
    request[2] ^= 1;
    refused(request);
    request[2] ^= 1;
    request[1] = 1;
    refused(request);
    request[1] = 2;
    java.util.Arrays.fill(request, 3, request.length, (byte) 0xff);
    refused(request);
    assertEquals(0, authority.count("pass_issued"));
    authority.passOf(phone);
  }

  private void refused(byte[] request) {
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(request);
    var answer = phone.post("/v1/passes", Map.of("tokenRequest", text));
    assertEquals(
        "/tokenRequest",
        answer.expectProblem(422, "invalid").json().at("/errors/0/pointer").asText());
  }

  @Test
  void aPassOpensWhatIsForPassesAndNothingElse() {
    var holder = authority.passOf(phone);
    send(holder).expect(201);
    holder.get("/v1/me").expectProblem(401, "not-signed-in");
    holder.get("/v1/staff/feedback").expectProblem(401, "not-signed-in");
    holder.get("/staff/inbox").expect(303);
    send(phone).expectProblem(401, "pass-needed");
    send(heard.stranger()).expectProblem(401, "pass-needed");
    send(holder.with("Cookie", "a=b")).expectProblem(401, "pass-needed");
    send(holder.with("DPoP", "a.b.c")).expectProblem(401, "pass-needed");
  }

  @Test
  void everyOtherTokenIsRefusedAlike() {
    var header = header(authority.passOf(phone));
    var first = Optional.<String>empty();
    for (int at : new int[] {0, 1, 2, 33, 34, 65, 66, 97, 98, 353}) {
      var token = TestPass.token(header);
      token[at] ^= 1;
      var answer = send(shown(TestPass.header(token))).expectProblem(401, "pass-not-valid");
      first = first.or(() -> Optional.of(answer.text()));
      assertEquals(first.orElseThrow(), answer.text(), "never a hint");
    }
    for (var odd :
        new String[] {"PrivateToken x", "PrivateToken token=", "PrivateToken token=\"x\""}) {
      send(shown(odd)).expectProblem(401, "pass-not-valid");
    }
    assertEquals(0, authority.count("feedback_item"));
  }

  @Test
  void aPassEndsWithItsQuarterAndSoDoesItsKey() {
    var holder = authority.passOf(phone);
    send(holder).expect(201);
    var now = heard.clock().instant();
    try {
      heard
          .clock()
          .moveTo(quarter().next().firstDay().atTime(9, 0).atZone(England.ZONE).toInstant());
      send(holder).expectProblem(401, "pass-not-valid");
      var module = module();
      TestHeard.await(module.keepUp(authority.id()));
      assertEquals(1, authority.count("pass_signing_key"), "of the quarter it is now");
      assertEquals(0, authority.count("pass_issued"));
      send(authority.passOf(authority.phoneOf(person))).expect(201);
      TestHeard.await(module.close());
    } finally {
      heard.clock().moveTo(now);
    }
  }

  @Test
  void nobodyElsesPrivateHalfIsInReach() {
    authority.passOf(phone);
    var other = heard.newAuthority();
    var stranger = new Caller.Service(Surface.YOUNG, Optional.of(other.id()));
    var seen =
        TestHeard.await(
            heard
                .database()
                .inTransaction(
                    stranger,
                    tx ->
                        tx.run("select count(*) from pass_signing_key")
                            .map(rows -> rows.iterator().next().getLong(0))));
    assertEquals(0L, seen);
  }

  @Test
  void noTextOfAnyOfItGivesItAway() {
    var holder = new Caller.PassHolder(UUID.randomUUID(), "2026-Q4", "secret");
    assertFalse(holder.toString().contains("secret"));
  }

  private PassesModule module() {
    var on = heard.foundations();
    return new PassesModule(
        heard.vertx(),
        heard.database(),
        new care.heard.authorities.Authorities(),
        on.serviceKey(),
        on.hash(),
        on.settings().publicUrl(),
        on.clock());
  }

  private Answer send(Client client) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed").toString(),
            "level",
            "anonymous",
            "thread",
            TestReceipt.thread(),
            "answers",
            java.util.List.of(),
            "mayQuote",
            false);
    return client.once().post("/v1/unnamed-feedback", body);
  }

  private Client shown(String header) {
    return heard.stranger().with("Authorization", header);
  }

  private static String header(Client holder) {
    return holder.header("Authorization");
  }

  private Quarter quarter() {
    return Quarter.of(England.day(heard.clock().instant()));
  }
}
