package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** One operation of the contract with its examples, as a service or a client meets it. */
record Fixture(
    String id,
    String tag,
    String method,
    String path,
    int status,
    Schema request,
    Schema reply,
    List<JsonNode> examples) {

  boolean fits(String verb, String address) {
    String pattern = Pattern.compile("\\{[^}]*}").matcher(path).replaceAll("[^/]+");
    return method.equals(verb) && address.matches(pattern);
  }

  boolean hasReply() {
    return reply != null;
  }

  @Override
  public String toString() {
    return id;
  }

  /** A schema with the place it stands in the contract. */
  record Schema(String resource, JsonNode node) {
    String name() {
      return node.path("title").asText();
    }
  }
}
