package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.push.fake.FakeFault;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a meeting that is scheduled to the phone that wakes, through the whole service. */
@HeardTest
final class NoticesTest {
  private PushScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new PushScene(heard);
  }

  @Test
  void anInvitationWaitsInTheAppAndWakesThePhone() {
    scene.register(scene.phone(), scene.token(), "android");
    var meeting = scene.schedule(scene.person());

    scene.until(() -> scene.displays(scene.token()).size() == 1);
    var display = scene.displays(scene.token()).getFirst();
    assertEquals("You have something new", display.shownText());
    var notice = scene.notices(scene.phone()).get(0);
    assertEquals(Map.of("v", "1", "id", notice.get("id").asText(), "kind", "wake"), display.data());
    assertEquals("meeting-invitation", notice.get("kind").asText());
    assertEquals(meeting, notice.get("meeting").asText());
    assertFalse(notice.has("feedback"));
    assertFalse(notice.get("seen").asBoolean());
  }

  @Test
  void aNoticeCanBeSeenTwice() {
    scene.schedule(scene.person());
    var seen = "/v1/notices/" + scene.notices(scene.phone()).get(0).get("id").asText() + "/seen";
    scene.phone().put(seen).expect(204);
    scene.phone().put(seen).expect(204);
    assertTrue(scene.notices(scene.phone()).get(0).get("seen").asBoolean());
  }

  @Test
  void nobodySeesOrMarksAnothersNotice() {
    scene.schedule(scene.person());
    var other = scene.authority().phoneOf(scene.authority().youngPerson("Robin"));
    assertEquals(0, scene.notices(other).size());
    var id = scene.notices(scene.phone()).get(0).get("id").asText();
    other.put("/v1/notices/" + id + "/seen").expectProblem(404, "not-found");
    scene.phone().put("/v1/notices/" + UUID.randomUUID() + "/seen").expectProblem(404, "not-found");
    assertFalse(scene.notices(scene.phone()).get(0).get("seen").asBoolean());
  }

  @Test
  void eachPhoneOfAPersonIsWokenOnce() {
    var second = "phone-" + UUID.randomUUID();
    scene.register(scene.phone(), scene.token(), "android");
    scene.register(scene.authority().phoneOf(scene.person()), second, "ios");
    scene.schedule(scene.person());

    scene.until(() -> scene.displays(scene.token()).size() + scene.displays(second).size() == 2);
    assertEquals(1, scene.displays(second).size());
    assertEquals("You have something new", scene.displays(second).getFirst().shownText());
  }

  @Test
  void anOutageLosesNothing() {
    scene.register(scene.phone(), scene.token(), "android");
    scene.heard().fcm().failNext(1, FakeFault.error(503, "UNAVAILABLE", "down"));
    scene.schedule(scene.person());
    scene.until(() -> scene.displays(scene.token()).size() == 1);
  }

  @Test
  void nothingThatIsSentOutsAnybody() {
    var second = "phone-" + UUID.randomUUID();
    scene.register(scene.phone(), scene.token(), "android");
    scene.register(scene.authority().phoneOf(scene.person()), second, "ios");
    scene.schedule(scene.person());
    scene.until(() -> scene.displays(scene.token()).size() + scene.displays(second).size() == 2);

    var words =
        List.of("marigold", "zebra", "wendy", "worker", "meeting", "review", "invitation", "care")
            .stream();
    var sent = scene.heard().fcm().messages().toString().toLowerCase(Locale.ROOT);
    words.forEach(word -> assertFalse(sent.contains(word), word));
    assertFalse(sent.contains(scene.person().toString()), "the person's id");
    assertFalse(sent.contains(scene.authority().id().toString()), "the authority's id");
    assertFalse(sent.contains("topic"), "topics");
  }
}
