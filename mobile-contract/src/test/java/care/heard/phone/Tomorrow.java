package care.heard.phone;

import care.heard.phone.Fixture.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes of today's reply one that a later service could send: new fields, new values. */
final class Tomorrow {
  static final String NEW_FIELD = "notKnownYet";
  private static final String NEW_VALUE = "not-known-yet";

  private Tomorrow() {}

  /** The reply with a new field in every object and a new value in every open string. */
  static JsonNode of(Schema schema, JsonNode today) {
    return grown(schema.resource(), schema.node(), today);
  }

  /** The reply without the new fields. */
  static JsonNode withoutNewFields(JsonNode reply) {
    JsonNode copy = reply.deepCopy();
    copy.findParents(NEW_FIELD).forEach(parent -> ((ObjectNode) parent).remove(NEW_FIELD));
    return copy;
  }

  private static JsonNode grown(String file, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      Schema followed = Contract.follow(file, schema);
      return grown(followed.resource(), followed.node(), value);
    }
    if (schema.has("x-extensible-enum")) {
      return TextNode.valueOf(NEW_VALUE);
    }
    if (value instanceof ObjectNode object) {
      return grownObject(file, schema, object);
    }
    return value.isArray() ? grownArray(file, schema, value) : value;
  }

  private static JsonNode grownObject(String file, JsonNode schema, ObjectNode value) {
    ObjectNode grown = value.objectNode();
    value
        .properties()
        .forEach(field ->
            grown.set(
                field.getKey(),
                grown(file, schema.path("properties").path(field.getKey()), field.getValue())));
    grown.putObject(NEW_FIELD).putArray("deep").add(1);
    return grown;
  }

  private static JsonNode grownArray(String file, JsonNode schema, JsonNode value) {
    ArrayNode grown = JsonNodeFactory.instance.arrayNode();
    value.forEach(element -> grown.add(grown(file, schema.path("items"), element)));
    return grown;
  }
}
