package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff see whether a young person was told that something came back, and never when. */
@HeardTest
final class DeliveriesTest {
  private PushScene scene;
  private Client officer;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new PushScene(heard);
    officer = scene.authority().staff(Role.PARTICIPATION_OFFICER);
  }

  @Test
  void fromSentToSeen() {
    scene.register(scene.phone(), scene.token(), "android");
    var item = answered();
    scene.until(() -> delivery(item).get("delivery").asText().equals("sent"));
    assertEquals("reply-waiting", delivery(item).get("kind").asText());
    assertEquals(3, delivery(item).size(), "no time of use");

    var notice = scene.notices(scene.phone()).get(0).get("id").asText();
    scene.phone().put("/v1/notices/" + notice + "/seen").expect(204);
    assertEquals("seen", delivery(item).get("delivery").asText());
    var page = officer.get("/staff/feedback/" + item).expect(200).text();
    assertTrue(page.contains("Notice: Seen on their phone"), page);
  }

  @Test
  void whoHasNoPhoneToWakeFindsItInTheApp() {
    var item = answered();
    scene.until(() -> delivery(item).get("delivery").asText().equals("in-the-app"));
    var page = officer.get("/staff/feedback/" + item).expect(200).text();
    assertTrue(page.contains("Waiting in the app: no phone could be woken for it"), page);
  }

  @Test
  void beforeAnybodyWroteBackThereIsNothing() {
    assertTrue(read(said()).get("notices").isEmpty());
  }

  @Test
  void ofAMeetingFromQueuedToSeen() {
    scene.register(scene.phone(), scene.token(), "android");
    var meeting = scene.schedule(scene.person());
    scene.until(() -> told(meeting).get("delivery").asText().equals("sent"));
    assertEquals("meeting-invitation", told(meeting).get("kind").asText());
    assertEquals(3, told(meeting).size(), "neither what was said nor when a phone was used");
    var notice = scene.notices(scene.phone()).get(0).get("id").asText();
    scene.phone().put("/v1/notices/" + notice + "/seen").expect(204);
    assertEquals("seen", told(meeting).get("delivery").asText());
    var page = officer.get("/staff/meetings/" + meeting).expect(200).text();
    assertTrue(page.contains("Were they told?"), page);
    assertTrue(page.contains("Invitation, ") && page.contains("Seen on their phone"), page);
    var all = officer.get("/v1/staff/meetings").expect(200).json();
    assertTrue(all.at("/meetings/0/notices").isEmpty(), "the list leaves it out");
  }

  @Test
  void aNoticeStandsWhereItHasCome() {
    var now = Instant.parse("2027-01-13T12:00:00Z");
    var later = Optional.of(now.plusSeconds(1));
    assertEquals(DeliveryState.QUEUED, DeliveryState.of(false, false, false, later, now));
    assertEquals(
        DeliveryState.IN_THE_APP, DeliveryState.of(false, false, false, Optional.of(now), now));
    assertEquals(DeliveryState.IN_THE_APP, DeliveryState.of(false, false, true, later, now));
    assertEquals(DeliveryState.SENT, DeliveryState.of(false, true, true, later, now));
    assertEquals(DeliveryState.SEEN, DeliveryState.of(true, false, true, later, now));
    assertFalse(DeliveryState.SEEN.words().isEmpty());
  }

  private String answered() {
    var item = said();
    officer
        .once()
        .post("/v1/staff/feedback/" + item + "/replies", Map.of("words", "Thank you."))
        .expect(201);
    return item;
  }

  private String said() {
    var body =
        Map.of(
            "questionSet", scene.authority().questionSet("worker-changed").toString(),
            "level", "named",
            "answers", List.of(Map.of("question", "told-before", "choice", "no")),
            "themes", List.of(),
            "shareWith", List.of("participation"),
            "mayQuote", false,
            "wantsAnswer", true);
    return scene.phone().once().post("/v1/feedback", body).expect(201).json().get("id").asText();
  }

  private JsonNode told(String meeting) {
    return officer.get("/v1/staff/meetings/" + meeting).expect(200).json().at("/notices/0");
  }

  private JsonNode delivery(String item) {
    return read(item).get("notices").get(0);
  }

  private JsonNode read(String item) {
    return officer.get("/v1/staff/feedback/" + item).expect(200).json();
  }
}
