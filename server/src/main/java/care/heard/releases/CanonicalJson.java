package care.heard.releases;

import care.heard.platform.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/**
 * JSON in one form only, so that its hash means its content: members sorted by name, no white
 * space, UTF-8, whole numbers.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** The bytes of a value. */
  static byte[] bytes(Object value) {
    return Json.bytes(sorted(Json.tree(value)));
  }

  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> sortedObject(object);
      case ArrayNode array -> sortedItems(array);
      default -> node;
    };
  }

  private static JsonNode sortedObject(ObjectNode object) {
    var members = new TreeMap<String, JsonNode>();
    object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
    return JsonNodeFactory.instance.objectNode().setAll(members);
  }

  private static JsonNode sortedItems(ArrayNode array) {
    var items = JsonNodeFactory.instance.arrayNode(array.size());
    array.forEach(item -> items.add(sorted(item)));
    return items;
  }
}
