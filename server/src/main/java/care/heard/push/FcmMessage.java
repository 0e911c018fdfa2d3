package care.heard.push;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is sent to FCM: that there is something, and never what (promise 5). It is addressed to one
 * phone; no topics, for membership would leak.
 */
final class FcmMessage {
  /** All that a lock screen ever shows. */
  static final String NEUTRAL_TEXT = "You have something new";

  private static final Duration KEPT_AT_MOST = Duration.ofDays(28);

  private FcmMessage() {}

  static JsonObject of(PushAddress address, UUID notice, Duration useful, Instant now) {
    var kept = useful.compareTo(KEPT_AT_MOST) < 0 ? useful : KEPT_AT_MOST;
    var message = new JsonObject().put("token", address.token()).put("data", data(notice));
    return new JsonObject()
        .put(
            "message",
            switch (address.platform()) {
              case ANDROID -> message.put("android", android(kept));
              case IOS -> message.put("apns", apns(notice, now.plus(kept)));
              case WEB -> throw new IllegalArgumentException("a browser is not reached by FCM");
            });
  }

  /** All that the app gets. */
  static JsonObject data(UUID notice) {
    return new JsonObject().put("v", "1").put("id", notice.toString()).put("kind", "wake");
  }

  private static JsonObject android(Duration kept) {
    return new JsonObject().put("priority", "HIGH").put("ttl", kept.toSeconds() + "s");
  }

  // The app may replace the text after unlocking. Sent twice, it is shown once.
  private static JsonObject apns(UUID notice, Instant until) {
    var headers =
        new JsonObject()
            .put("apns-push-type", "alert")
            .put("apns-priority", "10")
            .put("apns-expiration", Long.toString(until.getEpochSecond()))
            .put("apns-collapse-id", notice.toString());
    var aps =
        new JsonObject()
            .put("alert", new JsonObject().put("body", NEUTRAL_TEXT))
            .put("mutable-content", 1);
    return new JsonObject()
        .put("headers", headers)
        .put("payload", new JsonObject().put("aps", aps));
  }
}
