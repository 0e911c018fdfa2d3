package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where pushes reach a phone, through the whole service. */
@HeardTest
final class PushTokensTest {
  private PushScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new PushScene(heard);
  }

  @Test
  void aTokenMovesToTheDeviceThatRegisteredItLast() {
    var robin = scene.authority().youngPerson("Robin");
    scene.register(scene.phone(), scene.token(), "android");
    scene.register(scene.authority().phoneOf(robin), scene.token(), "android");

    scene.schedule(scene.person());
    scene.until(() -> scene.authority().count("outbox where outcome = 'no phone to wake'") == 1);
    assertTrue(scene.displays(scene.token()).isEmpty());
    scene.schedule(robin);
    scene.until(() -> scene.displays(scene.token()).size() == 1);
  }

  @Test
  void aTokenCanBeRegisteredAgainAndReplaced() {
    var next = "phone-" + UUID.randomUUID();
    scene.register(scene.phone(), scene.token(), "android");
    scene.register(scene.phone(), scene.token(), "android");
    scene.register(scene.phone(), next, "android");
    scene.schedule(scene.person());
    scene.until(() -> scene.displays(next).size() == 1);
    assertTrue(scene.displays(scene.token()).isEmpty());
    assertEquals(3, scene.authority().audited("registerPushToken"));
  }

  @Test
  void aPhoneWithoutTheAppIsNotTriedAgain() {
    scene.register(scene.phone(), scene.token(), "android");
    scene.heard().fcm().uninstall(scene.token());
    scene.schedule(scene.person());
    scene.until(() -> scene.authority().count("outbox where outcome like 'fcm 404%'") == 1);
    assertEquals(0, scene.authority().count("device where push_token is not null"));
  }

  @Test
  void aTokenThatDoesNotFitIsRefusedAndNothingStored() {
    var path = "/v1/push-token";
    scene.phone().put(path).expectProblem(415, "wrong-content-type");
    scene.phone().put(path, Map.of("token", scene.token())).expectProblem(422, "invalid");
    scene.phone().put(path, Map.of("token", "", "platform", "ios")).expectProblem(422, "invalid");
    scene.phone().put(path, PushScene.body("x".repeat(5000), "ios")).expectProblem(422, "invalid");
    scene.phone().put(path, PushScene.body(scene.token(), "pager")).expectProblem(422, "invalid");
    scene.phone().put(path, Map.of("token", 7, "platform", "ios")).expectProblem(422, "invalid");
    scene
        .heard()
        .stranger()
        .put(path, PushScene.body(scene.token(), "ios"))
        .expectProblem(401, "not-signed-in");
    assertEquals(0, scene.authority().count("device where push_token is not null"));
  }

  @Test
  void theLongestTokenIsKept() {
    scene.register(scene.phone(), "x".repeat(4096), "ios");
    assertEquals(1, scene.authority().count("device where length(push_token) = 4096"));
  }
}
