package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.push.fake.FakeDisplay;
import care.heard.push.fake.FakeWebPush;
import care.heard.support.Fakes;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices to browsers, through the whole service. */
@HeardTest
final class WebPushTest {
  private static final String PATH = "/v1/web-push";

  private PushScene scene;
  private FakeWebPush web;
  private FakeWebPush.Subscription browser;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new PushScene(heard);
    web = Fakes.webPush(heard.vertx());
    browser = web.subscribe();
  }

  @AfterEach
  void end() {
    await(web.stop());
  }

  @Test
  void aBrowserIsWokenAndToldNothing() {
    register(browser);
    scene.schedule(scene.person());
    scene.until(() -> displays().size() == 1);
    var display = displays().getFirst();
    var notice = scene.notices(scene.phone()).get(0).get("id").asText();
    assertEquals("You have something new", display.shownText());
    assertEquals(Map.of("v", "1", "id", notice, "kind", "wake"), display.data());
    assertEquals(1, scene.authority().audited("registerWebPush"));
  }

  @Test
  void theKeyOfThisServiceIsThereForTheBrowser() {
    var key = scene.phone().get("/v1/web-push-key").expect(200).json().get("key").asText();
    assertTrue(key.matches("B[A-Za-z0-9_-]{86}"), key);
  }

  @Test
  void aBrowserThatIsGoneIsForgotten() {
    register(browser);
    web.unsubscribe(browser.endpoint());
    scene.schedule(scene.person());
    scene.until(() -> scene.authority().count("outbox where outcome = 'web push 410'") == 1);
    assertEquals(0, scene.authority().count("device where push_token is not null"));
  }

  @Test
  void aPhoneAndABrowserAreBothWoken() {
    register(browser);
    scene.register(scene.authority().phoneOf(scene.person()), scene.token(), "ios");
    scene.schedule(scene.person());
    scene.until(() -> displays().size() + scene.displays(scene.token()).size() == 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/a",
        "https://fcm.googleapis.com:8443/a",
        "https://fcm.googleapis.com@10.0.0.1/a",
        "https://fcm.googleapis.com.evil.example/a",
        "https://evil.example/fcm.googleapis.com",
        "https://10.0.0.1/a",
        "https://[::1]/a",
        "https://169.254.169.254/latest/meta-data",
        "http://localhost/a",
        "ftp://fcm.googleapis.com/a",
        "no address"
      })
  void anAddressThatIsNoPushServiceIsRefused(String endpoint) {
    var body = new HashMap<String, Object>(browser.toJson().getMap());
    body.put("endpoint", endpoint);
    body.put("keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth()));
    refused(body, "/endpoint");
  }

  @Test
  void aKeyThatIsNoPointOfTheCurveIsRefused() {
    var keys = Map.of("p256dh", "B" + "A".repeat(86), "auth", browser.auth());
    refused(Map.of("endpoint", browser.endpoint(), "keys", keys), "/keys/p256dh");
    var missing = Map.of("p256dh", browser.p256dh());
    refused(Map.of("endpoint", browser.endpoint(), "keys", missing), "/keys/auth");
  }

  private void refused(Map<String, Object> body, String pointer) {
    var problem = scene.phone().put(PATH, body).expectProblem(422, "invalid");
    assertEquals(pointer, problem.json().at("/errors/0/pointer").asText());
    assertEquals(0, scene.authority().count("device where push_token is not null"));
  }

  private void register(FakeWebPush.Subscription subscription) {
    var keys = Map.of("p256dh", subscription.p256dh(), "auth", subscription.auth());
    var body = Map.of("endpoint", subscription.endpoint(), "keys", keys);
    scene.phone().put(PATH, body).expect(204);
    assertFalse(subscription.auth().isEmpty());
  }

  private List<FakeDisplay> displays() {
    return web.displays().stream().filter(d -> d.token().equals(browser.endpoint())).toList();
  }
}
