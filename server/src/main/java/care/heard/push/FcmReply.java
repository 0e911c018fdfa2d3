package care.heard.push;

import com.google.firebase.messaging.MessagingErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** FCM's reply to one message, and what it means for the message and its token. */
record FcmReply(int status, Optional<Duration> retryAfter, Buffer body) {
  private static final Duration QUOTA_PAUSE = Duration.ofMinutes(1);
  private static final String TOKEN_FIELD = "message.token";

  /** What to do now. Anything that is not clearly final is tried again. */
  PushAnswer answer() {
    return switch (status) {
      case 200 -> accepted();
      case 400 -> badRequest();
      case 403 -> gone(MessagingErrorCode.SENDER_ID_MISMATCH);
      case 404 -> gone(MessagingErrorCode.UNREGISTERED);
      case 413 -> new PushAnswer.Refused(why());
      case 429 -> new PushAnswer.TryLater(why(), Optional.of(retryAfter.orElse(QUOTA_PAUSE)));
      default -> later();
    };
  }

  private PushAnswer accepted() {
    return text(json(), "name").isPresent() ? new PushAnswer.Accepted() : later();
  }

  private PushAnswer badRequest() {
    return errorCode().filter(MessagingErrorCode.INVALID_ARGUMENT.name()::equals).isPresent()
            && namesToken()
        ? new PushAnswer.TokenGone(why())
        : new PushAnswer.Refused(why());
  }

  private PushAnswer gone(MessagingErrorCode code) {
    return errorCode().filter(code.name()::equals).isPresent()
        ? new PushAnswer.TokenGone(why())
        : later();
  }

  private PushAnswer later() {
    return new PushAnswer.TryLater(why(), retryAfter);
  }

  private String why() {
    return "fcm " + status + errorCode().map(code -> " " + code).orElse("");
  }

  private Optional<String> errorCode() {
    var named = details().flatMap(detail -> text(detail, "errorCode").stream()).findFirst();
    return named.or(() -> text(error(), "status")).filter(code -> code.matches("[A-Z_]{1,40}"));
  }

  private boolean namesToken() {
    return details()
        .flatMap(detail -> objects(detail, "fieldViolations"))
        .flatMap(violation -> text(violation, "field").stream())
        .anyMatch(TOKEN_FIELD::equals);
  }

  private Stream<JsonObject> details() {
    return objects(error(), "details");
  }

  private JsonObject error() {
    return json().getValue("error") instanceof JsonObject error ? error : new JsonObject();
  }

  private JsonObject json() {
    try {
      return Json.decodeValue(body) instanceof JsonObject json ? json : new JsonObject();
    } catch (DecodeException notJson) {
      return new JsonObject();
    }
  }

  private static Stream<JsonObject> objects(JsonObject in, String field) {
    return in.getValue(field) instanceof JsonArray list
        ? list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
        : Stream.empty();
  }

  private static Optional<String> text(JsonObject in, String field) {
    return in.getValue(field) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
