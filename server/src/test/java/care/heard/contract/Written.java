package care.heard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The contract as it ships, read apart from the service, with every reference followed. */
final class Written {
  private static final String FOLDER = "/openapi/";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final List<Door> DOORS =
      whole("openapi.yaml").get("paths").properties().stream().flatMap(Written::doors).toList();

  private Written() {}

  /** Every operation, in the contract's order. */
  static Stream<Door> doors() {
    return DOORS.stream();
  }

  /** The operation of that id. */
  static Door door(String operationId) {
    return doors().filter(door -> door.id().equals(operationId)).findFirst().orElseThrow();
  }

  /** The catalogue of problems. */
  static JsonNode problems() {
    return whole("problems.yaml").get("problems");
  }

  private static Stream<Door> doors(Map.Entry<String, JsonNode> path) {
    return path.getValue().properties().stream()
        .filter(member -> METHODS.contains(member.getKey()))
        .map(member ->
            new Door(member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()));
  }

  private static JsonNode whole(String file) {
    return followed(read(file), file);
  }

  private static JsonNode followed(JsonNode node, String file) {
    if (node.path("$ref").isTextual()) {
      return whole(URI.create(file).resolve(node.get("$ref").asText()).toString());
    }
    if (node.isObject()) {
      var object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(p -> object.set(p.getKey(), followed(p.getValue(), file)));
      return object;
    }
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(followed(element, file)));
      return array;
    }
    return node;
  }

  private static JsonNode read(String file) {
    try (var in = Written.class.getResourceAsStream(FOLDER + file)) {
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
