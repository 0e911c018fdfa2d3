package care.heard.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** Turns the bytes a client sent into a tree, or says plainly why it cannot. */
final class RequestBody {
  private RequestBody() {}

  /** The body as JSON; fails with BAD_REQUEST or INVALID. */
  static JsonNode parse(Buffer bytes) {
    var tree = read(bytes == null ? new byte[0] : bytes.getBytes());
    if (tree.isMissingNode()) {
      throw badRequest("Send a JSON object: the body is empty.");
    }
    requireText(tree, "");
    return tree;
  }

  private static JsonNode read(byte[] bytes) {
    try {
      return Json.STRICT.readTree(bytes);
    } catch (StreamConstraintsException e) {
      throw badRequest("It nests too deeply, or a text or number in it is too long.");
    } catch (JsonParseException e) {
      throw badRequest(position(e));
    } catch (IOException e) {
      throw badRequest("It is not complete JSON in UTF-8.");
    }
  }

  private static String position(JsonProcessingException e) {
    var duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
    var where = e.getLocation();
    var what = duplicate ? "A field stands there twice" : "It is not JSON";
    return where == null
        ? what + "."
        : "%s: look at line %d, column %d.".formatted(what, where.getLineNr(), where.getColumnNr());
  }

  private static Problem badRequest(String detail) {
    return Problem.of(ProblemType.BAD_REQUEST).detail(detail);
  }

  // PostgreSQL keeps no NUL, and half a surrogate pair is no character: neither is quietly mended.
  static void requireText(JsonNode node, String pointer) {
    if (node.isTextual() && !isText(node.textValue())) {
      throw Problem.invalid(pointer, "Take out the character that is not text.");
    }
    if (node.isObject()) {
      node.properties().forEach(field -> requireField(field.getKey(), field.getValue(), pointer));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      requireText(node.get(i), pointer + "/" + i);
    }
  }

  private static void requireField(String name, JsonNode value, String pointer) {
    if (!isText(name)) {
      throw Problem.invalid(pointer, "Take out the field whose name is not text.");
    }
    requireText(value, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }
}
