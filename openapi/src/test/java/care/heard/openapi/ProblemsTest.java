package care.heard.openapi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of problems is whole, and every operation shows each one that it can answer. */
class ProblemsTest {
  private static final Map<String, Part> CATALOGUE =
      Contract.read(Contract.ROOT.resolve("problems.yaml"))
          .at("problems")
          .elements()
          .collect(Collectors.toMap(p -> p.text("type"), Function.identity()));

  /** What a service without a key for browsers does not have. */
  private static final Set<String> ABSENT = Set.of("getWebPushKey", "registerWebPush");

  static Stream<Operation> operations() {
    return Contract.operations();
  }

  @Test
  void theCatalogueIsWhole() {
    assertEquals(22, CATALOGUE.size());
    CATALOGUE.values().forEach(ProblemsTest::assertEntry);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyProblemIsFromTheCatalogue(Operation operation) {
    operation
        .problems()
        .forEach(response ->
            response
                .getValue()
                .at("examples")
                .members()
                .forEach(e -> assertProblem(response.getKey(), e.getValue().at("value"))));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyProblemHasItsExample(Operation operation) {
    Set<String> shown = new TreeSet<>(operation.problemNames());
    Set<String> expected = new TreeSet<>(expected(operation));
    if (shown.contains("not-possible-now")) {
      expected.add("not-possible-now");
    }
    addIf(operation.isConditional(), expected, "changed-meanwhile");
    addIf(operation.asksForACopy(), expected, "copy-needed");
    assertEquals(expected, shown);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatCanBeTriedLaterSaysWhen(Operation operation) {
    operation
        .responses()
        .filter(response -> Set.of("429", "503").contains(response.getKey()))
        .forEach(r -> assertTrue(r.getValue().at("headers").has("Retry-After"), r.getKey()));
  }

  private static Set<String> expected(Operation operation) {
    Set<String> expected =
        new TreeSet<>(Set.of("bad-request", "too-many", "unexpected", "not-available"));
    operation
        .request()
        .ifPresent(body -> expected.addAll(Set.of("invalid", "too-large", "wrong-content-type")));
    addIf(
        operation.needsSession() || operation.id().equals("refreshSession"),
        expected,
        "not-signed-in");
    addIf(operation.needsProof(), expected, "nonce-needed", "proof-not-valid");
    addIf(operation.needsPass(), expected, "pass-needed", "pass-not-valid");
    addIf(operation.needsReceipt(), expected, "receipt-needed");
    addIf(operation.isForStaff(), expected, "not-allowed");
    addIf(operation.hasPathParameter() || ABSENT.contains(operation.id()), expected, "not-found");
    addIf(operation.isIdempotencyKeyed(), expected, "still-working", "key-reused");
    return expected;
  }

  private static void addIf(boolean condition, Set<String> names, String... more) {
    if (condition) {
      names.addAll(Set.of(more));
    }
  }

  private static void assertEntry(Part entry) {
    assertAll(
        entry.text("type"),
        () -> assertTrue(entry.text("type").matches("/problems/[a-z]+(-[a-z]+)*")),
        () -> assertTrue(entry.text("title").length() > 5),
        () -> assertTrue(entry.node().path("status").asInt() >= 400),
        () -> assertTrue(Set.of("now", "later", "never").contains(entry.text("retry"))),
        () -> assertTrue(entry.text("userMessage").endsWith(".")),
        () -> assertTrue(entry.text("when").endsWith(".")));
  }

  private static void assertProblem(String status, Part problem) {
    Part entry = CATALOGUE.get(problem.text("type"));
    assertNotNull(entry, problem.text("type"));
    assertAll(
        problem.text("type"),
        () -> assertEquals(status, problem.text("status")),
        () -> assertEquals(entry.text("title"), problem.text("title")),
        () -> assertEquals(entry.text("status"), problem.text("status")),
        () -> assertEquals(entry.text("retry"), problem.text("retry")),
        () -> assertEquals(problem.text("type").endsWith("unexpected"), problem.has("incident")),
        () -> assertTrue(!problem.text("type").endsWith("invalid") || problem.has("errors")));
  }
}
