package care.heard.contract;

import care.heard.platform.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A right body with one thing wrong in it.
 *
 * @param how what is wrong
 * @param at the JSON Pointer that the problem must name
 */
record Spoilt(String how, String at, JsonNode body) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<JsonNode> VALUES =
      List.of(
          NODES.textNode("text"),
          NODES.numberNode(7),
          NODES.numberNode(0.5),
          NODES.booleanNode(true),
          NODES.arrayNode(),
          NODES.objectNode(),
          NODES.nullNode());

  /** Everything one can get wrong by the schema, one at a time. */
  static List<Spoilt> all(JsonNode schema, JsonNode body) {
    var all = new ArrayList<Spoilt>();
    spoil(schema, body, body, "", all);
    return all;
  }

  private static void spoil(
      JsonNode schema, JsonNode body, JsonNode value, String at, List<Spoilt> all) {
    wrongTypes(schema, body, at, all);
    switch (schema.path("type").asText()) {
      case "object" -> spoilObject(schema, body, (ObjectNode) value, at, all);
      case "array" -> spoilArray(schema, body, (ArrayNode) value, at, all);
      case "integer" -> {
        add("too small", body, at, NODES.numberNode(schema.get("minimum").asInt() - 1), all);
        add("too big", body, at, NODES.numberNode(schema.get("maximum").asInt() + 1), all);
      }
      case "string" -> spoilText(schema, body, at, all);
      default -> {}
    }
  }

  private static void wrongTypes(JsonNode schema, JsonNode body, String at, List<Spoilt> all) {
    for (var value : VALUES) {
      if (!isA(schema.path("type").asText(), value)) {
        add("a wrong type: " + value, body, at, value, all);
      }
    }
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isInt();
      default -> value.getNodeType().name().equalsIgnoreCase(type);
    };
  }

  private static void spoilObject(
      JsonNode schema, JsonNode body, ObjectNode object, String at, List<Spoilt> all) {
    schema.path("required").forEach(name -> without(name.asText(), body, object, at, all));
    var more = object.deepCopy().put("unknown~field/", "x");
    all.add(new Spoilt("an unknown field", at + "/unknown~0field~1", put(body, at, more)));
    object
        .properties()
        .forEach(field ->
            spoil(
                schema.at("/properties/" + field.getKey()),
                body,
                field.getValue(),
                at + "/" + field.getKey(),
                all));
  }

  private static void without(
      String name, JsonNode body, ObjectNode object, String at, List<Spoilt> all) {
    var less = object.deepCopy().without(name);
    all.add(new Spoilt("without " + name, at + "/" + name, put(body, at, less)));
  }

  private static void spoilArray(
      JsonNode schema, JsonNode body, ArrayNode array, String at, List<Spoilt> all) {
    var first = array.isEmpty() ? Sample.of(schema.get("items")) : array.get(0);
    var many = NODES.arrayNode();
    for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
      many.add(first);
    }
    add("too many", body, at, many, all);
    if (schema.has("minItems")) {
      add("too few", body, at, NODES.arrayNode(), all);
    }
    if (schema.path("uniqueItems").asBoolean()) {
      add("one twice", body, at, NODES.arrayNode().add(first).add(first), all);
    }
    if (!array.isEmpty()) {
      spoil(schema.get("items"), body, first, at + "/0", all);
    }
  }

  private static void spoilText(JsonNode schema, JsonNode body, String at, List<Spoilt> all) {
    var most = schema.path("maxLength").asInt(40);
    add("too long", body, at, NODES.textNode("x".repeat(most + 1)), all);
    // As escapes an emoji has twelve bytes: what no request can hold is too large before too long.
    if (!schema.path("maxLength").isMissingNode() && 12 * most < Api.BODY_AT_MOST - 4096) {
      add("too long by one emoji", body, at, NODES.textNode("\uD83D\uDE00".repeat(most + 1)), all);
    }
    if (schema.has("minLength") || schema.has("enum") || schema.has("format")) {
      add("empty", body, at, NODES.textNode(""), all);
    }
    if (schema.has("enum") || schema.has("format") || schema.has("pattern")) {
      add("of the wrong form", body, at, NODES.textNode("§ Zürich §"), all);
    }
    for (var broken : List.of("a\u0000b", "a\uD800b", "a\uDC00")) {
      add("no text", body, at, NODES.textNode(broken), all);
    }
  }

  private static void add(String how, JsonNode body, String at, JsonNode value, List<Spoilt> all) {
    all.add(new Spoilt(how, at, put(body, at, value)));
  }

  private static JsonNode put(JsonNode body, String at, JsonNode value) {
    if (at.isEmpty()) {
      return value;
    }
    var copy = body.deepCopy();
    int cut = at.lastIndexOf('/');
    var holder = copy.at(at.substring(0, cut));
    var name = at.substring(cut + 1);
    if (holder instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) holder).set(name, value);
    }
    return copy;
  }

  /** As it is sent: half a surrogate pair is written as an escape, as a phone would. */
  String sent() {
    var text = new StringBuilder();
    body.toString()
        .chars()
        .forEach(c -> {
          if (c < 0x80) {
            text.append((char) c);
          } else {
            text.append("\\u%04x".formatted(c));
          }
        });
    return text.toString();
  }

  @Override
  public String toString() {
    return at + ": " + how;
  }
}
