package care.heard.safeguarding.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.push.fake.FakeDisplay;
import care.heard.safeguarding.Alarming;
import care.heard.support.Client;
import care.heard.support.Eventually;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever's name was opened is told so, and nothing that is kept says whose it was. */
@HeardTest
class SenderToldTest {
  private static final String TOKEN = "phone-" + UUID.randomUUID();

  private TestHeard heard;
  private TestAuthority authority;
  private KeyRoom room;
  private UUID riley;
  private UUID robin;
  private Client phone;
  private Client receipt;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    room = new KeyRoom(heard, authority).withKeys();
    riley = authority.youngPerson("Riley Stone");
    robin = authority.youngPerson("Robin Marsh");
    phone = authority.phoneOf(riley);
    phone.put("/v1/push-token", Map.of("token", TOKEN, "platform", "android")).expect(204);
  }

  private String sentConfidentially() {
    var thread = TestReceipt.thread();
    var body = Alarming.unnamed(authority);
    body.put("level", "confidential");
    body.put("thread", thread);
    body.put("sealedIdentity", room.seal(riley, thread));
    authority.passOf(phone).once().post("/v1/unnamed-feedback", body).expect(201);
    receipt = authority.receiptOf(thread);
    var alerts = authority.staff(Role.DUTY_OFFICER).get("/v1/staff/alerts").expect(200).json();
    return alerts.at("/alerts/0/feedback").asText();
  }

  private void open() {
    var asked =
        authority
            .staff(Role.DUTY_OFFICER)
            .post(
                "/v1/staff/feedback/" + sentConfidentially() + "/identity-openings",
                Map.of("reason", "He comes back tonight.", "passphrase", KeyRoom.DUTY_PHRASE))
            .expect(201);
    authority
        .staff(Role.SAFEGUARDING_LEAD)
        .post(
            "/v1/staff/identity-openings/" + asked.json().get("id").asText() + "/approval",
            Map.of("passphrase", KeyRoom.LEAD_PHRASE, "tell", "tell"))
        .expect(200);
  }

  @Test
  void theyAreToldInTheThreadAndAmongWhatIsNew() {
    open();
    var message = receipt.get("/v1/thread").expect(200).json().at("/messages/0");
    assertEquals("identity-opened", message.get("kind").asText());
    assertEquals("The safeguarding team", message.get("from").asText());
    assertTrue(message.get("words").asText().contains("opened your name together"));
    receipt.once().post("/v1/thread/messages", Map.of("words", "Please call me.")).expect(201);

    assertEquals(List.of(), opened(phone));
    heard.clock().forward(Duration.ofHours(3));
    phone = authority.phoneOf(riley);
    phone.put("/v1/push-token", Map.of("token", TOKEN, "platform", "android")).expect(204);
    Eventually.holds(() -> !opened(phone).isEmpty());
    var look = opened(phone).getFirst();
    assertTrue(look.get("role").asText().contains("safeguarding lead together"));
    assertFalse(look.has("feedback"), "on what, only the thread says");

    var notice = phone.get("/v1/notices").expect(200).json().at("/notices/0");
    assertEquals("identity-opened", notice.get("kind").asText());
    assertFalse(notice.get("seen").asBoolean());
    assertEquals(1, phone.get("/v1/me").expect(200).json().at("/waiting/notices").asInt());
    var seen = "/v1/notices/" + notice.get("id").asText() + "/seen";
    phone.put(seen).expect(204);
    heard.clock().forward(Duration.ofDays(15));
    var later = authority.phoneOf(riley);
    assertTrue(later.get("/v1/notices").json().at("/notices/0/seen").asBoolean());

    var other = authority.phoneOf(robin);
    assertEquals(List.of(), opened(other));
    assertEquals(0, other.get("/v1/notices").json().get("notices").size());
    other.put(seen).expectProblem(404, "not-found");
  }

  @Test
  void thePhoneIsWokenAndShowsNothing() {
    open();
    heard.clock().forward(Duration.ofHours(40));
    Eventually.holds(() -> !displays().isEmpty());
    assertEquals(List.of("You have something new"), texts());
  }

  /** One row for each, of one length, all written by one transaction; and no row of a notice. */
  @Test
  void nothingThatIsKeptSaysWhoseNameItWas() {
    open();
    assertEquals(1L, authority.count("outbox where topic = 'sealed-notice'"));
    assertEquals(
        0L,
        authority.count(
            "outbox o where o::text like '%" + riley + "%' and topic = 'sealed-notice'"));
    heard.clock().forward(Duration.ofHours(3));
    Eventually.holds(() -> authority.count("sealed_notice") == 2);
    assertEquals(1L, authority.count("(select distinct length(sealed) from sealed_notice)"));
    assertEquals(1L, authority.count("(select distinct xmin::text from sealed_notice)"));
    assertEquals(0L, authority.count("notice"));
  }

  private List<FakeDisplay> displays() {
    return heard.fcm().displays().stream().filter(d -> d.token().equals(TOKEN)).toList();
  }

  private List<String> texts() {
    return displays().stream().map(FakeDisplay::shownText).distinct().toList();
  }

  private static List<JsonNode> opened(Client who) {
    var looks = who.get("/v1/me/looks").expect(200).json().get("looks");
    return looks.valueStream().filter(l -> l.get("kind").asText().equals("identity")).toList();
  }
}
