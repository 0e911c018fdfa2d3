package care.heard.openapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas are plain JSON Schema, bounded everywhere, closed in requests and open in replies. */
class SchemasTest {
  private static final Set<Path> REQUESTS = requestSchemas();

  static Stream<Part> schemas() {
    return Contract.schemas();
  }

  static Stream<Part> requests() {
    return schemas().filter(schema -> REQUESTS.contains(schema.file()));
  }

  static Stream<Part> replies() {
    return schemas().filter(schema -> !REQUESTS.contains(schema.file()));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aSchemaIsPlainJsonSchema(Part schema) {
    assertEquals(List.of(), Contract.schemaErrors(schema.node()));
    assertEquals("object", schema.text("type"));
    assertEquals(schema.file().getFileName().toString(), schema.text("title") + ".yaml");
    assertFalse(schema.text("description").isBlank());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyStringAndArrayIsBounded(Part schema) {
    each(schema.node(), node -> assertBounded(schema.file(), node));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestIsClosed(Part schema) {
    assertTrue(schema.node().path("additionalProperties").isBoolean());
    assertFalse(schema.node().path("additionalProperties").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("replies")
  void aReplyIsOpen(Part schema) {
    assertFalse(schema.has("additionalProperties"));
    each(schema.node(), node -> assertFalse(node.has("enum"), "use x-extensible-enum"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void whatIsRequiredExists(Part schema) {
    for (JsonNode name : schema.node().path("required")) {
      assertTrue(schema.node().path("properties").has(name.asText()), name.asText());
    }
  }

  private static Set<Path> requestSchemas() {
    Set<Path> found = new HashSet<>();
    Contract.operations()
        .flatMap(operation -> operation.request().stream())
        .forEach(body -> collect(body.at("schema").file(), found));
    return found;
  }

  private static void collect(Path file, Set<Path> found) {
    if (found.add(file)) {
      for (JsonNode ref : Contract.read(file).node().findValues("$ref")) {
        collect(file.resolveSibling(ref.asText()).normalize(), found);
      }
    }
  }

  private static void assertBounded(Path file, JsonNode node) {
    boolean isBounded = node.has("maxLength") || node.has("enum");
    boolean isArrayBounded = node.has("maxItems");
    String type = node.path("type").asText();
    assertAll(
        file + " " + node,
        () -> assertTrue(!type.equals("string") || isBounded),
        () -> assertTrue(!type.equals("array") || isArrayBounded));
  }

  /** Visits the schema and every schema inside it. */
  private static void each(JsonNode schema, Consumer<JsonNode> visitor) {
    visitor.accept(schema);
    schema.path("properties").forEach(property -> each(property, visitor));
    if (schema.has("items")) {
      each(schema.path("items"), visitor);
    }
  }
}
