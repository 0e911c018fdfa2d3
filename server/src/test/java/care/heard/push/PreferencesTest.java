package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A young person says what they want to be told, and when; through the whole service. */
@HeardTest
final class PreferencesTest {
  private static final String PATH = "/v1/notice-preferences";
  private static final Map<String, String> NEARLY_ALWAYS =
      Map.of("from", "00:01", "until", "00:00");

  private PushScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new PushScene(heard);
  }

  @Test
  void theUsualHoldsUntilTheyChoose() {
    var usual = get();
    assertTrue(usual.get("wakes").asBoolean());
    assertTrue(usual.get("quietAtSchool").asBoolean());
    assertEquals("[\"week\",\"day\",\"hour\"]", usual.get("reminders").toString());
    assertFalse(usual.has("quiet"));
  }

  @Test
  void whatTheyChooseIsKeptInPlaceOfWhatWasBefore() {
    save(Map.of("wakes", false, "reminders", List.of(), "quietAtSchool", true));
    save(
        Map.of(
            "wakes",
            true,
            "reminders",
            List.of("hour", "day"),
            "quiet",
            Map.of("from", "18:00", "until", "07:30"),
            "quietAtSchool",
            false));
    var kept = get();
    assertTrue(kept.get("wakes").asBoolean());
    assertEquals("[\"day\",\"hour\"]", kept.get("reminders").toString());
    assertEquals("18:00", kept.at("/quiet/from").asText());
    assertEquals("07:30", kept.at("/quiet/until").asText());
    assertFalse(kept.get("quietAtSchool").asBoolean());
    assertEquals(2, scene.authority().audited("saveNoticePreferences"));
    assertEquals(1, scene.authority().count("notice_preference"));
  }

  @Test
  void whoWantsNoWakeUpGetsNoneAndTheNoticeWaitsInTheApp() {
    scene.register(scene.phone(), scene.token(), "android");
    save(Map.of("wakes", false, "reminders", List.of(), "quietAtSchool", true));
    scene.schedule(scene.person());
    scene.until(() -> scene.authority().count("outbox where outcome = 'wants no wake-ups'") == 1);
    assertTrue(scene.displays(scene.token()).isEmpty());
    assertEquals(1, scene.notices(scene.phone()).size());
  }

  @Test
  void itWaitsWhileTheyWantQuietAndGoesWhenTheyDoNotAnyMore() {
    scene.register(scene.phone(), scene.token(), "android");
    save(preferring(NEARLY_ALWAYS));
    scene.schedule(scene.person());
    var deferred = "outbox where topic = 'push' and done_at is null and claimed_until is null";
    scene.until(() -> scene.authority().count(deferred + " and attempts = 1") == 1);
    assertTrue(scene.displays(scene.token()).isEmpty());
  }

  @Test
  void nobodySeesAnothersPreferences() {
    save(Map.of("wakes", false, "reminders", List.of(), "quietAtSchool", true));
    var robin = scene.authority().phoneOf(scene.authority().youngPerson("Robin"));
    assertTrue(robin.get(PATH).expect(200).json().get("wakes").asBoolean());
    scene
        .authority()
        .staff(Role.PARTICIPATION_OFFICER)
        .get(PATH)
        .expectProblem(401, "not-signed-in");
  }

  @Test
  void whatDoesNotFitIsRefusedWithItsPlaceAndNothingKept() {
    refused(
        Map.of("wakes", true, "reminders", List.of("minute"), "quietAtSchool", true),
        "/reminders/0");
    refused(
        Map.of("wakes", true, "reminders", List.of("day", "day"), "quietAtSchool", true),
        "/reminders");
    refused(preferring(Map.of("from", "18:00", "until", "18:00")), "/quiet/until");
    refused(preferring(Map.of("from", "18:00", "until", "25:00")), "/quiet/until");
    assertEquals(0, scene.authority().count("notice_preference"));
  }

  private static Map<String, Object> preferring(Map<String, String> quiet) {
    return Map.of(
        "wakes", true, "reminders", List.of("day"), "quiet", quiet, "quietAtSchool", true);
  }

  private void refused(Map<String, Object> body, String pointer) {
    var problem = scene.phone().put(PATH, body).expectProblem(422, "invalid");
    assertEquals(pointer, problem.json().at("/errors/0/pointer").asText());
  }

  private void save(Map<String, Object> body) {
    scene.phone().put(PATH, body).expect(200);
  }

  private JsonNode get() {
    return scene.phone().get(PATH).expect(200).json();
  }
}
