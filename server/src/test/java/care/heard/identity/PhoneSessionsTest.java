package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session goes on for as long as its phone is used, and only on that phone. */
@HeardTest
class PhoneSessionsTest {
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
  }

  @Test
  void anAccessTokenIsGoodForTenMinutes() {
    var old = stuck(phone);
    heard.clock().forward(Duration.ofMinutes(9).plusSeconds(30));
    old.get("/v1/me").expect(200);
    heard.clock().forward(Duration.ofSeconds(31));
    var refused = old.get("/v1/me").expectProblem(401, "not-signed-in");
    assertEquals(
        "DPoP error=\"invalid_token\", algs=\"ES256\"",
        refused.header("WWW-Authenticate").orElse(""));
    phone.get("/v1/me").expect(200);
  }

  @Test
  void aRefreshTokenIsUsedUp() {
    var first = phone.phone().refreshToken();
    var second = renew(phone, first).expect(200).json();
    assertNotEquals(first, second.get("refreshToken").asText());
    assertEquals("DPoP", second.get("tokenType").asText());
    assertEquals(600, second.get("expiresIn").asInt());
    phone.signedIn(second).get("/v1/me").expect(200);
    renew(phone, second.get("refreshToken").asText()).expect(200);
  }

  @Test
  void aLostReplyComesAgainForAMinute() {
    var first = phone.phone().refreshToken();
    var lost = renew(phone, first).expect(200).json();
    heard.clock().forward(Duration.ofSeconds(58));
    var again = renew(phone, first).expect(200).json();
    assertEquals(lost.get("refreshToken"), again.get("refreshToken"));
    renew(phone, again.get("refreshToken").asText()).expect(200);
    assertEquals(0, authority.audited("refreshReuse"));
  }

  @Test
  void aTokenUsedUpLongerAgoEndsTheSession() {
    var first = phone.phone().refreshToken();
    var second = renew(phone, first).expect(200).json();
    heard.clock().forward(Duration.ofSeconds(62));
    renew(phone, first).expectProblem(401, "not-signed-in");
    ended(second.get("refreshToken").asText());
  }

  @Test
  void anOlderTokenEndsTheSession() {
    var first = phone.phone().refreshToken();
    var second = renew(phone, first).expect(200).json().get("refreshToken").asText();
    var third = renew(phone, second).expect(200).json().get("refreshToken").asText();
    renew(phone, first).expectProblem(401, "not-signed-in");
    ended(third);
  }

  @Test
  void anotherKeyEndsTheSession() {
    var token = phone.phone().refreshToken();
    renew(heard.stranger(), token).expectProblem(401, "not-signed-in");
    ended(token);
  }

  @Test
  void anotherKeyGetsNoLostReply() {
    var first = phone.phone().refreshToken();
    var second = renew(phone, first).expect(200).json().get("refreshToken").asText();
    renew(heard.stranger(), first).expectProblem(401, "not-signed-in");
    ended(second);
  }

  private void ended(String lastToken) {
    renew(phone, lastToken).expectProblem(401, "not-signed-in");
    stuck(phone).get("/v1/me").expectProblem(401, "not-signed-in");
    assertEquals(1, authority.audited("refreshReuse"));
    assertEquals(0, authority.count("device"));
    assertEquals(0, authority.count("phone_session"));
  }

  @Test
  void anInventedTokenEndsNothing() {
    var good = phone.phone().refreshToken();
    for (int at : new int[] {0, 30, 60, 90, 120}) {
      var bent = (good.charAt(at) == 'A' ? 'B' : 'A') + good.substring(at + 1);
      renew(phone, good.substring(0, at) + bent).expectProblem(401, "not-signed-in");
    }
    renew(phone, "A".repeat(128)).expectProblem(401, "not-signed-in");
    renew(phone, "none").expectProblem(401, "not-signed-in");
    renew(phone, "").expectProblem(422, "invalid");
    assertEquals(0, authority.audited("refreshReuse"));
    renew(phone, good).expect(200);
  }

  @Test
  void itEndsWhenItWasNotUsedForHalfAYear() {
    heard.clock().forward(Duration.ofDays(180).minusMinutes(1));
    phone.get("/v1/me").expect(200);
    heard.clock().forward(Duration.ofDays(180).minusMinutes(1));
    phone.get("/v1/me").expect(200);
    heard.clock().forward(Duration.ofDays(212));
    phone.get("/v1/me").expectProblem(401, "not-signed-in");
    tidy();
    assertEquals(0, authority.count("device"));
  }

  /** What lies in the tables does not say when a phone was used. */
  @Test
  void theTablesForgetWhenAPhoneWasUsed() {
    var others = authority.phoneOf(authority.youngPerson("Robin"));
    renew(others, others.phone().refreshToken()).expect(200);
    renew(phone, phone.phone().refreshToken()).expect(200);
    assertEquals(2, authority.count("phone_session where rotated_at is not null"));
    heard.clock().forward(Duration.ofSeconds(61));
    tidy();
    assertEquals(0, authority.count("phone_session where rotated_at is not null"));
    assertEquals(1, authority.count("(select distinct xmin::text, last_day from phone_session)"));
    // Into which page a row goes PostgreSQL decides by the room there is; the order within one is
    // ours.
    assertEquals(
        0,
        authority.count(
            """
            (select device_id,
                    lead(device_id) over (partition by (ctid::text::point)[0] order by ctid) as following
               from phone_session) where following < device_id
            """));
    var day = England.day(heard.clock().instant()).plusDays(180);
    var end = day.withDayOfMonth(day.lengthOfMonth());
    assertEquals(2, authority.count("phone_session where last_day = '" + end + "'"));
  }

  @Test
  void tidyingTakesNoLostReplyAway() {
    var first = phone.phone().refreshToken();
    renew(phone, first).expect(200);
    tidy();
    renew(phone, first).expect(200);
  }

  @Test
  void aLostPhoneIsSignedOutOnceTheNewOneIsIn() {
    var second = authority.phoneOf(person);
    var robin = authority.phoneOf(authority.youngPerson("Robin"));
    var code = code("?phoneLost=true");
    phone.get("/v1/me").expect(200);
    var fresh = heard.stranger();
    fresh.signedIn(fresh.once().post("/v1/enrolments", Map.of("code", code)).expect(201).json());

    fresh.get("/v1/me").expect(200);
    robin.get("/v1/me").expect(200);
    for (var lost : new Client[] {phone, second}) {
      stuck(lost).get("/v1/me").expectProblem(401, "not-signed-in");
      lost.renew().expectProblem(401, "not-signed-in");
    }
    assertEquals(2, authority.count("device"));
  }

  @Test
  void withoutThatSeveralPhonesStaySignedIn() {
    var second = authority.phoneOf(person);
    phone.get("/v1/me").expect(200);
    second.get("/v1/me").expect(200);
  }

  private String code(String query) {
    return authority
        .staff(Role.PARTICIPATION_OFFICER)
        .post("/v1/staff/young-people/" + person + "/enrolment-codes" + query)
        .expect(201)
        .json()
        .get("code")
        .asText();
  }

  private void tidy() {
    var on = heard.foundations();
    var door =
        new PhoneDoor(
            heard.database(),
            on.signingKeys(),
            on.hash(),
            on.replays(),
            new care.heard.platform.audit.Audit(),
            on.clock(),
            on.settings().publicUrl(),
            true);
    TestHeard.await(
        heard.database().inTransaction(Caller.Service.jobs(authority.id()), door.sessions()::tidy));
  }

  /** The same phone, showing the access token it has now for good. */
  private Client stuck(Client client) {
    var token = client.phone().accessToken();
    return heard
        .stranger()
        .with("Authorization", "DPoP " + token.orElseThrow())
        .provingLike(client.phone());
  }

  private static Answer renew(Client client, String refreshToken) {
    return client.post("/v1/tokens", Map.of("refreshToken", refreshToken));
  }
}
