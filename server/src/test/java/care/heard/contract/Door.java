package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation as the contract writes it. */
record Door(String method, String path, JsonNode written) {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  String id() {
    return written.get("operationId").asText();
  }

  String tag() {
    return written.at("/tags/0").asText();
  }

  /** The kind of session it takes: {@code session}, {@code staffSession}, or none. */
  String session() {
    var scheme = written.get("security").path(0).fieldNames().next();
    return scheme.equals("proof") ? "" : scheme;
  }

  boolean isRead() {
    return method.equals("GET");
  }

  boolean hasPathId() {
    return path.contains("{");
  }

  boolean isKeyed() {
    return parameters("header").anyMatch(p -> p.get("name").asText().equals("Idempotency-Key"));
  }

  boolean isConditional() {
    return parameters("header").anyMatch(p -> p.get("name").asText().equals("If-Match"));
  }

  Stream<JsonNode> parameters(String in) {
    return StreamSupport.stream(written.path("parameters").spliterator(), false)
        .filter(p -> p.get("in").asText().equals(in));
  }

  Optional<JsonNode> bodySchema() {
    return Optional.of(written.at("/requestBody/content/application~1json/schema"))
        .filter(schema -> !schema.isMissingNode());
  }

  /** Fails the test unless the contract says that this operation can answer so. */
  Answer documents(Answer answer) {
    var response = written.get("responses").path(String.valueOf(answer.status()));
    assertTrue(response.isObject(), () -> id() + " answers " + answer.status() + answer.text());
    var content = response.path("content");
    if (content.isMissingNode()) {
      assertEquals("", answer.text(), id());
      return answer;
    }
    var media = content.properties().iterator().next();
    assertEquals(media.getKey(), answer.header("Content-Type").orElse(""), id());
    var schema = media.getValue().get("schema");
    assertEquals(List.of(), schema(schema).validate(answer.json()), () -> id() + answer.text());
    assertEquals(List.of(), unwritten(schema, answer.json(), ""), id());
    return answer;
  }

  // Replies are open for a phone to read; what the service sends today is written down all the
  // same.
  private static List<String> unwritten(JsonNode schema, JsonNode value, String pointer) {
    var found = new ArrayList<String>();
    for (var field : value.properties()) {
      var at = pointer + "/" + field.getKey();
      var known = schema.path("properties").path(field.getKey());
      if (known.isMissingNode()) {
        found.add(at);
      } else {
        found.addAll(unwritten(known, field.getValue(), at));
      }
    }
    if (value.isArray()) {
      value.forEach(item -> found.addAll(unwritten(schema.path("items"), item, pointer + "/*")));
    }
    return found;
  }

  private static Schema schema(JsonNode schema) {
    return SCHEMAS.getSchema(schema);
  }

  @Override
  public String toString() {
    return id();
  }
}
