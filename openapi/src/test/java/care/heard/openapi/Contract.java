package care.heard.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contract as it lies on the disk, read the way the service reads it. */
final class Contract {
  static final Path ROOT = Path.of("src/main/resources/openapi").toAbsolutePath();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-extensible-enum"))
              .build());

  private Contract() {}

  static Part root() {
    return read(ROOT.resolve("openapi.yaml"));
  }

  static Part read(Path file) {
    try {
      return new Part(file.normalize(), YAML.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Operation> operations() {
    return root()
        .at("paths")
        .members()
        .flatMap(path -> operationsOf(path.getKey(), path.getValue()));
  }

  private static Stream<Operation> operationsOf(String path, Part item) {
    return item.members()
        .filter(member -> METHODS.contains(member.getKey()))
        .map(member -> new Operation(member.getKey(), path, member.getValue()));
  }

  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Part> schemas() {
    return files("schemas").stream().map(Contract::read);
  }

  /** What is wrong with a value, by the schema in that file; formats count. */
  static List<Error> errors(Path schemaFile, JsonNode value) {
    String onClasspath = "classpath:openapi/" + ROOT.relativize(schemaFile);
    return errors(SCHEMAS.getSchema(SchemaLocation.of(onClasspath)), value);
  }

  /** What is wrong with a schema, by the schema of schemas. */
  static List<Error> schemaErrors(JsonNode schema) {
    return errors(SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId())), schema);
  }

  private static List<Error> errors(Schema schema, JsonNode value) {
    return schema.validate(
        value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
