package care.heard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The limits at the doors of a second service, whose proxy tells it whom it speaks for. */
@HeardTest
final class LimitsOverHttpTest {
  private static final HandClock CLOCK = new HandClock();
  private static final String NO_SUCH_CODE = "00000000000000";

  private static HeardService service;
  private static URI base;

  @BeforeAll
  static void start(TestHeard heard) throws IOException {
    var on = heard.foundations();
    var settings = TestHeard.besides(on.settings());
    base = URI.create("http://127.0.0.1:" + settings.port());
    var limited =
        new Foundations(
            settings,
            on.database(),
            on.serviceKey(),
            on.keyTree(),
            on.hash(),
            on.signingKeys(),
            on.replays(),
            on.auditKey(),
            on.clock(),
            on.contract(),
            on.templates(),
            new Limits(new LocalBuckets(CLOCK), new Addresses(CLOCK, 1), on.metrics()),
            on.metrics(),
            Optional.empty());
    var extras = HeardService.Extras.none(Optional.empty());
    var authority = heard.newAuthority();
    authority.phoneOf(authority.youngPerson("Sam Example")); // leaves a nonce to go on with
    service = TestHeard.await(HeardService.start(HeardService.vertx(), limited, extras));
  }

  @AfterAll
  static void stop() {
    TestHeard.await(service.stop());
  }

  @Test
  void anAddressThatTriesTooOftenWaitsAndOthersDoNot() {
    for (int i = 0; i < Limit.ENROLMENTS_OF_ADDRESS.size(); i++) {
      enrol("203.0.113.1", "%014d".formatted(i * 100_000_000L)).expect(422);
    }
    var refused = enrol("203.0.113.1", NO_SUCH_CODE).expectProblem(429, "too-many");
    assertEquals(Optional.of("20"), refused.header("Retry-After"));
    assertEquals(
        Optional.of("\"enrolments-of-address\";q=30;w=600"), refused.header("RateLimit-Policy"));
    assertEquals(Optional.of("\"enrolments-of-address\";r=0;t=20"), refused.header("RateLimit"));
    enrol("203.0.113.2", "99999999999999").expect(422);
    CLOCK.goOn(Duration.ofSeconds(20));
    enrol("203.0.113.1", "88888888888888").expect(422);
  }

  @Test
  void anAddressIsLimitedBeforeAnythingItSentIsLookedAt() {
    for (int i = 0; i < Limit.ENROLMENTS_OF_ADDRESS.size(); i++) {
      from("203.0.113.3").raw("POST", "/v1/enrolments", "text/plain", "nonsense");
    }
    from("203.0.113.3").raw("POST", "/v1/enrolments", "text/plain", "nonsense").expect(429);
  }

  @Test
  void aCodeCannotBeTriedFromManyAddresses() {
    for (int i = 0; i < Limit.TRIES_OF_CODE.size(); i++) {
      enrol("198.51.100." + i, "ABC123-0000-000" + i).expect(422);
    }
    var refused = enrol("198.51.100.99", "abc123-1111-1111").expectProblem(429, "too-many");
    assertTrue(refused.header("RateLimit").orElse("").startsWith("\"tries-of-code\";r=0;"));
  }

  @Test
  void aPhoneThatSendsTooMuchCanStillRead(TestHeard heard) {
    var authority = heard.newAuthority();
    var phone = authority.phoneOf(authority.youngPerson("Casey Example")).at(base);
    for (int i = 0; i < Limit.COMMANDS_OF_DEVICE.size(); i++) {
      phone.once().post("/v1/feedback", Map.of()).expect(422);
    }
    phone.once().post("/v1/feedback", Map.of()).expectProblem(429, "too-many");
    phone.get("/v1/me").expect(200);
  }

  @Test
  void credentialsThatDoNotHoldAreCountedAndGoodOnesGoOn(TestHeard heard) {
    var authority = heard.newAuthority();
    var known = authority.phoneOf(authority.youngPerson("Casey Example"));
    at("203.0.113.8", known).get("/v1/me").expect(200); // renews: it enrolled at another service
    var phone = at("203.0.113.9", known);
    var thief = from("203.0.113.9").with("Authorization", "Bearer nothing-that-holds");
    var forger = from("203.0.113.9").with("Cookie", "__Host-heard=nothing-that-holds");
    for (int i = 0; i < Limit.BAD_CREDENTIALS_OF_ADDRESS.size(); i++) {
      (i % 2 == 0 ? thief : forger).get("/v1/me").expect(401);
    }
    thief.get("/v1/me").expectProblem(429, "too-many");
    forger.get("/staff/inbox").expect(429);
    from("203.0.113.9").get("/v1/me").expect(401);
    from("203.0.113.10").with("Authorization", "Bearer nothing").get("/v1/me").expect(401);
    phone.get("/v1/me").expect(200);
  }

  @Test
  void anAddressThatSignsInTooOftenWaits() {
    for (int i = 0; i < Limit.SIGN_INS_OF_ADDRESS.size(); i++) {
      from("203.0.113.4").get("/sign-in/callback?code=a&state=b").expect(400);
    }
    from("203.0.113.4").get("/sign-in/callback?code=a&state=b").expect(429);
    from("203.0.113.4").get("/sign-in/no-such-council").expect(429);
    from("203.0.113.5").get("/sign-in/no-such-council").expect(404);
  }

  @Test
  void aPageOfStaffSaysTheSameInWords(TestHeard heard) {
    var officer = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER).at(base);
    for (int i = 0; i < Limit.REQUESTS_OF_STAFF.size(); i++) {
      officer.get("/v1/staff/releases/nonsense").expect(404);
    }
    var page = officer.get("/staff/inbox").expect(429);
    assertEquals(Optional.of("1"), page.header("Retry-After"));
    assertTrue(page.text().contains(ProblemType.TOO_MANY.title()));
  }

  private static Answer enrol(String address, String code) {
    return from(address).once().post("/v1/enrolments", Map.of("code", code));
  }

  private static Client from(String address) {
    return at(address, Client.stranger(base));
  }

  private static Client at(String address, Client client) {
    return client.at(base).with("X-Forwarded-For", "6.6.6.6, " + address);
  }
}
