package care.heard.openapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document is one that standard tools read without a word, and every file of it is used. */
class DocumentTest {

  static Stream<Operation> operations() {
    return Contract.operations();
  }

  @Test
  void aStandardParserHasNothingToSay() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readLocation(Contract.ROOT.resolve("openapi.yaml").toString(), null, options);
    assertEquals(List.of(), result.getMessages());
    assertNotNull(result.getOpenAPI());
    assertEquals(
        Contract.root().node().path("paths").size(), result.getOpenAPI().getPaths().size());
  }

  @Test
  void operationIdsAreUnique() {
    List<String> ids = operations().map(Operation::id).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
  }

  @Test
  void everyFileIsUsed() {
    Set<Path> used = new HashSet<>();
    follow(Contract.ROOT.resolve("openapi.yaml"), used);
    used.add(Contract.ROOT.resolve("problems.yaml"));
    used.add(Contract.ROOT.resolve("access.yaml"));
    used.add(Contract.ROOT.resolve("examples/problems/method-not-allowed.json"));
    List<Path> unused = Contract.files(".").stream().map(Path::normalize).toList();
    assertEquals(List.of(), unused.stream().filter(file -> !used.contains(file)).toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationSaysWhatItIs(Operation operation) {
    Part part = operation.part();
    assertAll(
        () -> assertTrue(operation.id().matches("[a-z][a-zA-Z]+"), "operationId"),
        () -> assertFalse(part.text("summary").isBlank(), "summary"),
        () -> assertFalse(part.text("description").isBlank(), "description"),
        () -> assertEquals(1, part.node().path("tags").size(), "one tag"),
        () -> assertTrue(part.has("security"), "security"),
        () -> assertTrue(operation.path().startsWith("/v1/"), "version"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theParametersOfThePathAreDeclared(Operation operation) {
    List<String> inPath =
        Stream.of(operation.path().split("/", -1))
            .filter(segment -> segment.startsWith("{"))
            .map(segment -> segment.substring(1, segment.length() - 1))
            .toList();
    List<String> declared =
        operation
            .part()
            .at("parameters")
            .elements()
            .filter(parameter -> parameter.text("in").equals("path"))
            .map(parameter -> parameter.text("name"))
            .toList();
    assertEquals(inPath, declared);
  }

  private static void follow(Path file, Set<Path> used) {
    if (used.add(file.normalize())) {
      for (JsonNode ref : Contract.read(file).node().findValues("$ref")) {
        follow(file.resolveSibling(ref.asText()), used);
      }
    }
  }
}
