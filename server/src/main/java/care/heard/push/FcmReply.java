package care.heard.push;

import care.heard.push.PushAnswer.Trouble;
import com.google.firebase.ErrorCode;
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
  private static final String UNREGISTERED = MessagingErrorCode.UNREGISTERED.name();
  private static final String INVALID_ARGUMENT = MessagingErrorCode.INVALID_ARGUMENT.name();
  private static final String SENDER_ID_MISMATCH = MessagingErrorCode.SENDER_ID_MISMATCH.name();
  private static final String THIRD_PARTY = MessagingErrorCode.THIRD_PARTY_AUTH_ERROR.name();
  private static final String PERMISSION_DENIED = ErrorCode.PERMISSION_DENIED.name();
  private static final String TOKEN_FIELD = "message.token";

  /** What to do now. Anything that is not clearly final is tried again. */
  PushAnswer answer() {
    return switch (status) {
      case 200 -> accepted();
      case 400 -> badRequest();
      case 401 -> later(isCode(THIRD_PARTY) ? Trouble.SET_UP_WRONGLY : Trouble.REFUSED);
      case 403 -> forbidden();
      case 404 -> isCode(UNREGISTERED) ? gone(false) : later(Trouble.AWAY);
      case 413 -> new PushAnswer.Refused(why());
      case 429 -> tooFast();
      default -> later(Trouble.AWAY);
    };
  }

  private PushAnswer accepted() {
    return text(json(), "name").isPresent() ? new PushAnswer.Accepted() : later(Trouble.AWAY);
  }

  private PushAnswer badRequest() {
    return isCode(INVALID_ARGUMENT) && namesToken() ? gone(false) : new PushAnswer.Refused(why());
  }

  // The token is another project's: it never reaches this phone, and somebody mixed them up.
  private PushAnswer forbidden() {
    if (isCode(SENDER_ID_MISMATCH)) {
      return gone(true);
    }
    return later(isCode(PERMISSION_DENIED) ? Trouble.REFUSED : Trouble.AWAY);
  }

  private PushAnswer tooFast() {
    var wait = Optional.of(retryAfter.orElse(QUOTA_PAUSE));
    return new PushAnswer.TryLater(why(), wait, Trouble.TOO_FAST);
  }

  private PushAnswer gone(boolean alarming) {
    return new PushAnswer.TokenGone(why(), alarming);
  }

  private PushAnswer later(Trouble trouble) {
    return new PushAnswer.TryLater(why(), retryAfter, trouble);
  }

  private boolean isCode(String code) {
    return errorCode().filter(code::equals).isPresent();
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
