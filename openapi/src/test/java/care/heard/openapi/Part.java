package care.heard.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A piece of the contract together with the file it stands in, so that its references can be
 * followed.
 */
record Part(Path file, JsonNode node) {

  /** The member of that name, with a reference in its place followed. */
  Part at(String name) {
    return new Part(file, node.path(name)).followed();
  }

  /** The members in their order, with references followed. */
  Stream<Map.Entry<String, Part>> members() {
    return stream(node.fieldNames()).map(name -> Map.entry(name, at(name)));
  }

  /** The elements of an array, with references followed. */
  Stream<Part> elements() {
    return stream(node.elements()).map(element -> new Part(file, element).followed());
  }

  String text(String name) {
    return node.path(name).asText();
  }

  boolean has(String name) {
    return node.has(name);
  }

  private Part followed() {
    return node.has("$ref") ? Contract.read(file.resolveSibling(text("$ref"))) : this;
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    Iterable<T> iterable = () -> iterator;
    return StreamSupport.stream(iterable.spliterator(), false);
  }
}
