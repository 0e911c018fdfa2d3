package care.heard.push.fake;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** Looks at a message as strictly as FCM does, and refuses topics as well. */
final class FakeInspection {
  private static final Set<String> FIELDS = Set.of("token", "data", "android", "apns");

  private FakeInspection() {}

  /** What is wrong with it. */
  static Optional<FakeFault.Answer> fault(JsonObject message) {
    for (var field : message.fieldNames()) {
      if (!FIELDS.contains(field)) {
        return Optional.of(FakeFault.invalid("message." + field, "Unknown field"));
      }
    }
    return isToken(message.getValue("token")) ? data(message) : Optional.of(badToken());
  }

  private static boolean isToken(Object token) {
    return token instanceof String text && text.matches("[A-Za-z0-9_:.-]{1,4096}");
  }

  private static FakeFault.Answer badToken() {
    return FakeFault.invalid(
        "message.token", "The registration token is not a valid FCM registration token");
  }

  private static Optional<FakeFault.Answer> data(JsonObject message) {
    return message.getJsonObject("data", new JsonObject()).stream()
        .filter(entry -> !(entry.getValue() instanceof String))
        .map(entry -> FakeFault.invalid("message.data." + entry.getKey(), "Not a string"))
        .findFirst();
  }
}
