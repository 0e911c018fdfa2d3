package care.heard.quotes.evaluation;

import care.heard.themes.evaluation.NotReadable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which people marked what must not be seen.
 *
 * @param known names that the service would know beforehand
 */
record LabelledText(String text, List<Span> spans, List<String> known) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One stretch that must be masked, in UTF-16 units, the end not included. */
  record Span(int start, int end, String kind) {}

  /** Reads a file of one JSON object a line; {@link NotReadable} names the line where it cannot. */
  static List<LabelledText> read(Path file) {
    var texts = new ArrayList<LabelledText>();
    try {
      var lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          texts.add(line(lines.get(i), "%s, line %d".formatted(file, i + 1)));
        }
      }
    } catch (IOException _) {
      throw new NotReadable(file + " cannot be read as a text in UTF-8.");
    }
    if (texts.isEmpty()) {
      throw new NotReadable(file + " has no line.");
    }
    return texts;
  }

  private static LabelledText line(String line, String where) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException _) {
      throw new NotReadable(where + ": this is no JSON.");
    }
    var text = node.path("text");
    if (!text.isTextual()) {
      throw new NotReadable(where + ": a \"text\" is needed.");
    }
    var spans = new ArrayList<Span>();
    node.path("spans").forEach(span -> spans.add(span(text.asText(), span, where)));
    var known = new ArrayList<String>();
    node.path("known").forEach(name -> known.add(name.asText()));
    return new LabelledText(text.asText(), spans, known);
  }

  private static Span span(String text, JsonNode node, String where) {
    var start = node.isArray() ? node.path(0) : node.path("start");
    var end = node.isArray() ? node.path(1) : node.path("end");
    int length = text.codePointCount(0, text.length());
    if (!start.canConvertToInt()
        || !end.canConvertToInt()
        || start.asInt() < 0
        || end.asInt() > length
        || start.asInt() >= end.asInt()) {
      throw new NotReadable(where + ": a span needs a start before its end, both inside the text.");
    }
    return new Span(
        text.offsetByCodePoints(0, start.asInt()),
        text.offsetByCodePoints(0, end.asInt()),
        kind(node));
  }

  private static String kind(JsonNode node) {
    if (node.isArray()) {
      return node.path(2).asText("any");
    }
    for (var name : List.of("kind", "label", "type")) {
      if (node.path(name).isTextual()) {
        return node.path(name).asText();
      }
    }
    return "any";
  }

  @Override
  public String toString() {
    return "LabelledText[" + spans.size() + " spans]";
  }
}
