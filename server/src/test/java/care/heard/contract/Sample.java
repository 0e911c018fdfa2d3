package care.heard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;

/** Makes a value that a schema allows, with every field it knows. */
final class Sample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Sample() {}

  static JsonNode of(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(of(schema.get("items")));
      case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> NODES.booleanNode(false);
      default -> NODES.textNode(text(schema));
    };
  }

  private static JsonNode object(JsonNode schema) {
    var object = NODES.objectNode();
    schema.get("properties").properties().forEach(p -> object.set(p.getKey(), of(p.getValue())));
    return object;
  }

  private static String text(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.at("/enum/0").asText();
    }
    return switch (schema.path("format").asText() + schema.path("pattern").asText()) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date" -> "2030-01-15";
      case "^([01][0-9]|2[0-3]):[0-5][0-9]$" -> "17:30";
      case "^[a-z][a-z0-9-]{1,39}$" -> "words";
      case "^20[0-9]{2}-Q[1-4]$" -> "2020-Q1";
      case "^[0-9A-Za-z -]{14,24}$" -> "000000-0000-0000";
      case "^[0-9A-Za-z_-]{1,200}$" -> "A".repeat(128);
      case "^[A-Za-z0-9_-]{346}(==)?$" -> "A".repeat(346);
      case "^[A-Za-z0-9_-]{43}$" -> "A".repeat(43);
      default -> "Words";
    };
  }
}
