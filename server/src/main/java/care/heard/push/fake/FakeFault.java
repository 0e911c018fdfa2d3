package care.heard.push.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Something that goes wrong instead of an answer. */
public sealed interface FakeFault {
  /** The {@code @type} of an error's details that bear FCM's own code. */
  String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";

  /** This answer, whatever was asked. */
  record Answer(int status, Map<String, String> headers, String body) implements FakeFault {}

  /** No answer, ever. */
  record Hang() implements FakeFault {}

  /** Half an answer, and then the stream is reset. */
  record Reset() implements FakeFault {}

  /** An error as FCM words it. */
  static Answer error(int status, String code, String message) {
    return error(status, code, message, new JsonArray());
  }

  /** A 400 that names the field at fault. */
  static Answer invalid(String field, String message) {
    var violation = new JsonObject().put("field", field).put("description", message);
    var badRequest =
        new JsonObject()
            .put("@type", "type.googleapis.com/google.rpc.BadRequest")
            .put("fieldViolations", new JsonArray().add(violation));
    return error(400, "INVALID_ARGUMENT", message, new JsonArray().add(badRequest));
  }

  /** The same answer that asks to wait so many seconds. */
  static Answer retryAfter(Answer answer, String seconds) {
    return new Answer(answer.status(), Map.of("Retry-After", seconds), answer.body());
  }

  private static Answer error(int status, String code, String message, JsonArray details) {
    details.add(new JsonObject().put("@type", FCM_ERROR).put("errorCode", code));
    var error =
        new JsonObject()
            .put("code", status)
            .put("message", message)
            .put("status", code)
            .put("details", details);
    return new Answer(status, Map.of(), new JsonObject().put("error", error).encode());
  }
}
