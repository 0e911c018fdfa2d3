package care.heard.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The OpenAPI documents, read once at the start: which operations there are and what they take. */
public final class Contract {
  private static final String ROOT = "/openapi/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /** Reads the contract from the class path; fails when it is not what the service expects. */
  public Contract() {
    load(ROOT).get("paths").properties().forEach(this::readPath);
  }

  /** The operationIds, in the contract's order. */
  public Set<String> operationIds() {
    return operations.keySet();
  }

  Operation require(String operationId) {
    var operation = operations.get(operationId);
    if (operation == null) {
      throw new IllegalStateException("the contract has no operation " + operationId);
    }
    return operation;
  }

  private void readPath(Map.Entry<String, JsonNode> entry) {
    var reference = entry.getValue().path("$ref").asText();
    var file = resolve(ROOT, reference);
    var item = load(file);
    item.properties().stream()
        .filter(member -> METHODS.contains(member.getKey()))
        .map(member -> read(entry.getKey(), member, item, file))
        .forEach(operation -> operations.put(operation.id(), operation));
  }

  private Operation read(
      String path, Map.Entry<String, JsonNode> member, JsonNode item, String file) {
    var operation = member.getValue();
    var parameters = new ArrayList<Operation.Parameter>();
    item.path("parameters").forEach(p -> parameters.add(parameter(p, file)));
    operation.path("parameters").forEach(p -> parameters.add(parameter(p, file)));
    return new Operation(
        operation.get("operationId").asText(),
        member.getKey().toUpperCase(java.util.Locale.ROOT),
        path,
        List.copyOf(parameters),
        bodySchema(operation, file));
  }

  private Operation.Parameter parameter(JsonNode written, String file) {
    var from = file;
    var parameter = written;
    if (written.has("$ref")) {
      from = resolve(file, written.get("$ref").asText());
      parameter = at(from);
    }
    var schema = parameter.get("schema");
    return new Operation.Parameter(
        parameter.get("name").asText(),
        parameter.get("in").asText(),
        parameter.path("required").asBoolean(),
        schema.path("type"),
        schema(schema, from));
  }

  private Optional<Schema> bodySchema(JsonNode operation, String file) {
    var schema = operation.at("/requestBody/content/application~1json/schema");
    return schema.isMissingNode() ? Optional.empty() : Optional.of(schema(schema, file));
  }

  private Schema schema(JsonNode schema, String file) {
    if (schema.has("$ref")) {
      return schemas.getSchema(location(resolve(file, schema.get("$ref").asText())));
    }
    return schemas.getSchema(schema);
  }

  private static SchemaLocation location(String resource) {
    return SchemaLocation.of("classpath:" + resource.substring(1));
  }

  private static String resolve(String file, String reference) {
    return java.net.URI.create(file).resolve(reference).toString();
  }

  private static JsonNode at(String resourceAndPointer) {
    var parts = resourceAndPointer.split("#", 2);
    var document = load(parts[0]);
    return parts.length == 1 ? document : document.at(parts[1]);
  }

  private static JsonNode load(String resource) {
    try (var in = Contract.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the contract lacks " + resource);
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
