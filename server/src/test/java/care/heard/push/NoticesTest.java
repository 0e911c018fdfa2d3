package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.push.fake.FakeDisplay;
import care.heard.push.fake.FakeFault;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a meeting that is scheduled to the phone that wakes, through the whole service. */
@HeardTest
final class NoticesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String PLACE = "Zebra Hall";
  private static final String WHO = "Wendy Worker";

  private final String token = "phone-" + UUID.randomUUID();
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;

  @BeforeEach
  void begin(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Marigold");
    this.phone = authority.phoneOf(person);
  }

  @Test
  void anInvitationWaitsInTheAppAndWakesThePhone() {
    register(phone, token, "android");
    var meeting = schedule(person);

    until(() -> displays(token).size() == 1);
    var display = displays(token).getFirst();
    assertEquals("You have something new", display.shownText());
    var notice = notices(phone).get(0);
    assertEquals(Map.of("v", "1", "id", notice.get("id").asText(), "kind", "wake"), display.data());
    assertEquals("meeting-invitation", notice.get("kind").asText());
    assertEquals(meeting, notice.get("meeting").asText());
    assertFalse(notice.has("feedback"));
    assertFalse(notice.get("seen").asBoolean());
  }

  @Test
  void aNoticeCanBeSeenTwice() {
    schedule(person);
    var seen = "/v1/notices/" + notices(phone).get(0).get("id").asText() + "/seen";
    phone.put(seen).expect(204);
    phone.put(seen).expect(204);
    assertTrue(notices(phone).get(0).get("seen").asBoolean());
  }

  @Test
  void nobodySeesOrMarksAnothersNotice() {
    schedule(person);
    var other = authority.phoneOf(authority.youngPerson("Robin"));
    assertEquals(0, notices(other).size());
    var id = notices(phone).get(0).get("id").asText();
    other.put("/v1/notices/" + id + "/seen").expectProblem(404, "not-found");
    phone.put("/v1/notices/" + UUID.randomUUID() + "/seen").expectProblem(404, "not-found");
    assertFalse(notices(phone).get(0).get("seen").asBoolean());
  }

  @Test
  void eachPhoneOfAPersonIsWokenOnce() {
    var second = "phone-" + UUID.randomUUID();
    register(phone, token, "android");
    register(authority.phoneOf(person), second, "ios");
    schedule(person);

    until(() -> displays(token).size() + displays(second).size() == 2);
    assertEquals(1, displays(second).size());
    assertEquals("You have something new", displays(second).getFirst().shownText());
  }

  @Test
  void aTokenMovesToTheDeviceThatRegisteredItLast() {
    var robin = authority.youngPerson("Robin");
    register(phone, token, "android");
    register(authority.phoneOf(robin), token, "android");

    schedule(person);
    until(() -> authority.count("outbox where outcome = 'no phone to wake'") == 1);
    assertTrue(displays(token).isEmpty());
    schedule(robin);
    until(() -> displays(token).size() == 1);
  }

  @Test
  void aTokenCanBeRegisteredAgainAndReplaced() {
    var next = "phone-" + UUID.randomUUID();
    register(phone, token, "android");
    register(phone, token, "android");
    register(phone, next, "android");
    schedule(person);
    until(() -> displays(next).size() == 1);
    assertTrue(displays(token).isEmpty());
    assertEquals(3, authority.audited("registerPushToken"));
  }

  @Test
  void aPhoneWithoutTheAppIsNotTriedAgain() {
    register(phone, token, "android");
    heard.fcm().uninstall(token);
    schedule(person);
    until(() -> authority.count("outbox where outcome like 'fcm 404%'") == 1);
    assertEquals(0, authority.count("device where push_token is not null"));
  }

  @Test
  void anOutageLosesNothing() {
    register(phone, token, "android");
    heard.fcm().failNext(1, FakeFault.error(503, "UNAVAILABLE", "down"));
    schedule(person);
    until(() -> displays(token).size() == 1);
  }

  @Test
  void aTokenThatDoesNotFitIsRefusedAndNothingStored() {
    var path = "/v1/push-token";
    phone.put(path).expectProblem(415, "wrong-content-type");
    phone.put(path, Map.of("token", token)).expectProblem(422, "invalid");
    phone.put(path, Map.of("token", "", "platform", "ios")).expectProblem(422, "invalid");
    phone.put(path, body("x".repeat(5000), "ios")).expectProblem(422, "invalid");
    phone.put(path, body(token, "pager")).expectProblem(422, "invalid");
    phone.put(path, Map.of("token", 7, "platform", "ios")).expectProblem(422, "invalid");
    heard.stranger().put(path, body(token, "ios")).expectProblem(401, "not-signed-in");
    assertEquals(0, authority.count("device where push_token is not null"));
  }

  @Test
  void theLongestTokenIsKept() {
    register(phone, "x".repeat(4096), "ios");
    assertEquals(1, authority.count("device where length(push_token) = 4096"));
  }

  @Test
  void nothingThatIsSentOutsAnybody() {
    var second = "phone-" + UUID.randomUUID();
    register(phone, token, "android");
    register(authority.phoneOf(person), second, "ios");
    schedule(person);
    until(() -> displays(token).size() + displays(second).size() == 2);

    var words =
        List.of("marigold", "zebra", "wendy", "worker", "meeting", "review", "invitation", "care")
            .stream();
    var sent = heard.fcm().messages().toString().toLowerCase(Locale.ROOT);
    words.forEach(word -> assertFalse(sent.contains(word), word));
    assertFalse(sent.contains(person.toString()), "the person's id");
    assertFalse(sent.contains(authority.id().toString()), "the authority's id");
    assertFalse(sent.contains("topic"), "topics");
  }

  private String schedule(UUID about) {
    var meeting =
        Map.of(
            "person",
            about.toString(),
            "kind",
            "children-in-care-review",
            "date",
            LocalDate.now(LONDON).plusDays(9).toString(),
            "startTime",
            "15:30",
            "place",
            PLACE,
            "who",
            List.of(WHO));
    var officer = authority.staff(Role.PARTICIPATION_OFFICER).once();
    return officer.post("/v1/staff/meetings", meeting).expect(201).json().get("id").asText();
  }

  private static void register(Client phone, String token, String platform) {
    phone.put("/v1/push-token", body(token, platform)).expect(204);
  }

  private static Map<String, String> body(String token, String platform) {
    return Map.of("token", token, "platform", platform);
  }

  private static JsonNode notices(Client phone) {
    return phone.get("/v1/notices").expect(200).json().get("notices");
  }

  private List<FakeDisplay> displays(String token) {
    return heard.fcm().displays().stream().filter(d -> d.token().equals(token)).toList();
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      pause();
    }
    assertTrue(condition.getAsBoolean(), "within 20 seconds");
  }

  private static void pause() {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
