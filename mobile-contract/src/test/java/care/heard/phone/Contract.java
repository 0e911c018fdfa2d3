package care.heard.phone;

import care.heard.phone.Fixture.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The contract from the class path: its operations and examples are the fixtures of these tests.
 */
final class Contract {
  private static final String ROOT = "/openapi/openapi.yaml";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-extensible-enum"))
              .build());

  private Contract() {}

  static Stream<Fixture> fixtures() {
    return read(ROOT).path("paths").properties().stream().flatMap(Contract::fixturesOf);
  }

  static JsonNode problem(String name) {
    return read("/openapi/examples/problems/" + name + ".json").path("value");
  }

  static JsonNode example(String name) {
    return read("/openapi/examples/" + name + ".json").path("value");
  }

  /** Known keys and what they open, for whoever builds an app. */
  static JsonNode vector(String name) {
    return read("/vectors/" + name + ".json");
  }

  static List<Error> errors(Schema schema, JsonNode value) {
    return SCHEMAS
        .getSchema(SchemaLocation.of("classpath:" + schema.resource().substring(1)))
        .validate(value, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
  }

  /** The schema that a reference in another one leads to. */
  static Schema follow(String from, JsonNode ref) {
    String resource = URI.create(from).resolve(ref.path("$ref").asText()).toString();
    return new Schema(resource, read(resource));
  }

  private static Stream<Fixture> fixturesOf(Map.Entry<String, JsonNode> path) {
    Schema item = follow(ROOT, path.getValue());
    return item.node().properties().stream()
        .map(operation -> fixture(path.getKey(), item.resource(), operation));
  }

  private static Fixture fixture(String path, String file, Map.Entry<String, JsonNode> operation) {
    JsonNode node = operation.getValue();
    Map.Entry<String, JsonNode> success =
        node.path("responses").properties().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .findFirst()
            .orElseThrow();
    JsonNode reply = success.getValue().at("/content/application~1json");
    return new Fixture(
        node.path("operationId").asText(),
        node.at("/tags/0").asText(),
        operation.getKey().toUpperCase(Locale.ROOT),
        path,
        Integer.parseInt(success.getKey()),
        schema(file, node.at("/requestBody/content/application~1json")),
        schema(file, reply),
        examples(file, reply));
  }

  private static Schema schema(String file, JsonNode mediaType) {
    return mediaType.has("schema") ? follow(file, mediaType.path("schema")) : null;
  }

  private static List<JsonNode> examples(String file, JsonNode mediaType) {
    return mediaType
        .path("examples")
        .valueStream()
        .map(example -> follow(file, example).node().path("value"))
        .toList();
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      return YAML.readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
