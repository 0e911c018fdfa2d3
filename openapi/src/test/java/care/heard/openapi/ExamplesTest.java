package care.heard.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request and every reply has an example, and every example is what its schema says. */
class ExamplesTest {

  static Stream<Operation> operations() {
    return Contract.operations();
  }

  static Stream<Arguments> examples() {
    return operations()
        .flatMap(operation -> mediaTypes(operation).flatMap(m -> each(operation, m)));
  }

  static Stream<Arguments> requestExamples() {
    return operations().flatMap(o -> o.request().stream().flatMap(m -> each(o, m)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsValid(Part schema, Part example) {
    assertFalse(example.text("summary").isBlank());
    assertEquals(List.of(), Contract.errors(schema.file(), example.node().path("value")));
  }

  @ParameterizedTest
  @MethodSource("requestExamples")
  void aRequestWithAnUnknownFieldIsNotValid(Part schema, Part example) {
    ObjectNode value = example.node().path("value").deepCopy();
    value.put("notInTheContract", true);
    assertFalse(Contract.errors(schema.file(), value).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("requestExamples")
  void aRequestWithoutARequiredFieldIsNotValid(Part schema, Part example) {
    for (JsonNode required : schema.node().path("required")) {
      ObjectNode value = example.node().path("value").deepCopy();
      value.remove(required.asText());
      assertFalse(Contract.errors(schema.file(), value).isEmpty(), required.asText());
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationShowsItsSuccess(Operation operation) {
    List<Map.Entry<String, Part>> successes = operation.successes().toList();
    assertEquals(1, successes.size());
    boolean hasNoBody = successes.getFirst().getKey().equals("204");
    Part content = successes.getFirst().getValue().at("content").at(Operation.JSON);
    assertTrue(hasNoBody != content.at("examples").members().findAny().isPresent());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyRequestShowsABody(Operation operation) {
    operation.request().ifPresent(body -> assertTrue(body.at("examples").members().count() > 0));
  }

  private static Stream<Part> mediaTypes(Operation operation) {
    Stream<Part> replies =
        operation
            .responses()
            .flatMap(r -> r.getValue().at("content").members())
            .map(Map.Entry::getValue);
    return Stream.concat(operation.request().stream(), replies);
  }

  private static Stream<Arguments> each(Operation operation, Part mediaType) {
    return mediaType
        .at("examples")
        .members()
        .map(e ->
            Arguments.of(
                mediaType.at("schema"), Named.of(operation + " " + e.getKey(), e.getValue())));
  }
}
