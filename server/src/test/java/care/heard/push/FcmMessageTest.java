package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.push.PushAddress.Platform;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class FcmMessageTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private final UUID notice = UUID.randomUUID();

  @Test
  void anAndroidPhoneGetsDataAndNothingToShow() {
    var message = message(Platform.ANDROID, Duration.ofMinutes(5));
    assertEquals(Set.of("token", "data", "android"), message.fieldNames());
    assertEquals(
        new JsonObject().put("priority", "HIGH").put("ttl", "300s"),
        message.getJsonObject("android"));
  }

  @Test
  void anIphoneGetsTheNeutralTextAndLetsTheAppReplaceIt() {
    var message = message(Platform.IOS, Duration.ofMinutes(5));
    assertEquals(Set.of("token", "data", "apns"), message.fieldNames());
    var aps = message.getJsonObject("apns").getJsonObject("payload").getJsonObject("aps");
    assertEquals("You have something new", aps.getJsonObject("alert").getString("body"));
    assertEquals(1, aps.getInteger("mutable-content"));
    var headers = message.getJsonObject("apns").getJsonObject("headers");
    assertEquals(notice.toString(), headers.getString("apns-collapse-id"));
    assertEquals("1772445900", headers.getString("apns-expiration"));
  }

  @Test
  void nothingWaitsLongerThanFcmAllows() {
    var android = message(Platform.ANDROID, Duration.ofDays(365)).getJsonObject("android");
    assertEquals("2419200s", android.getString("ttl"));
  }

  @Test
  void aTokenIsNeverPrinted() {
    assertFalse(address(Platform.IOS).toString().contains("secret"));
    assertFalse(new RegisterPushToken("secret", "ios").toString().contains("secret"));
    assertTrue(message(Platform.IOS, Duration.ofDays(1)).encode().contains("secret"));
  }

  private JsonObject message(Platform platform, Duration useful) {
    return FcmMessage.of(address(platform), notice, useful, NOW).getJsonObject("message");
  }

  private static PushAddress address(Platform platform) {
    return new PushAddress(UUID.randomUUID(), "secret", platform);
  }
}
