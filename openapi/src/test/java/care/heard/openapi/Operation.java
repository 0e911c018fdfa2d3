package care.heard.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation of the contract. */
record Operation(String method, String path, Part part) {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  String id() {
    return part.text("operationId");
  }

  boolean needsSession() {
    return takes("session") || takes("staffSession");
  }

  boolean needsPass() {
    return takes("pass");
  }

  boolean needsReceipt() {
    return takes("receipt");
  }

  boolean needsProof() {
    return takes("session") || takes("proof");
  }

  boolean isForStaff() {
    return takes("staffSession");
  }

  private boolean takes(String scheme) {
    return part.node().path("security").path(0).has(scheme);
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  boolean isIdempotencyKeyed() {
    return part.at("parameters").elements().anyMatch(p -> p.text("name").equals("Idempotency-Key"));
  }

  boolean isConditional() {
    return part.at("parameters").elements().anyMatch(p -> p.text("name").equals("If-Match"));
  }

  /** Whether a change without If-Match is told so by a problem of its own. */
  boolean asksForACopy() {
    return part.at("parameters")
        .elements()
        .anyMatch(p -> p.text("name").equals("If-Match") && p.text("required").equals("false"));
  }

  /** The media type of the request body, if there is one. */
  Optional<Part> request() {
    return part.has("requestBody")
        ? Optional.of(part.at("requestBody").at("content").at(JSON))
        : Optional.empty();
  }

  Stream<Map.Entry<String, Part>> responses() {
    return part.at("responses").members();
  }

  /** Status and media type of every reply that is not a problem. */
  Stream<Map.Entry<String, Part>> successes() {
    return responses().filter(r -> r.getKey().startsWith("2"));
  }

  /** Status and media type of every problem. */
  Stream<Map.Entry<String, Part>> problems() {
    return responses()
        .filter(r -> r.getValue().at("content").has(PROBLEM))
        .map(r -> Map.entry(r.getKey(), r.getValue().at("content").at(PROBLEM)));
  }

  /** The names of the problems that have an example. */
  Set<String> problemNames() {
    return problems()
        .flatMap(p -> p.getValue().at("examples").members())
        .map(e -> e.getValue().at("value").text("type").replace("/problems/", ""))
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return id();
  }
}
