package care.heard.themes.evaluation;

import care.heard.themes.Taxonomy;
import care.heard.themes.Theme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a taxonomy from JSON or YAML: a list of themes, or an object with such a list as {@code
 * themes}. A theme needs a {@code code}; {@code title}, {@code youngTitle}, {@code description} and
 * {@code examples} help the model that nobody has taught.
 */
public final class TaxonomyFile {
  private static final int THEMES_AT_MOST = 1000;
  // YAML reads JSON as well.
  private static final ObjectMapper READER = new ObjectMapper(new YAMLFactory());

  private TaxonomyFile() {}

  /** The taxonomy in the file; {@link NotReadable} where there is none. */
  public static Taxonomy read(Path file) {
    var themes = list(tree(file), file);
    if (themes.isEmpty() || themes.size() > THEMES_AT_MOST) {
      throw new NotReadable(
          "%s needs 1 to %d themes and has %d.".formatted(file, THEMES_AT_MOST, themes.size()));
    }
    try {
      return new Taxonomy(themes);
    } catch (IllegalArgumentException e) {
      throw new NotReadable("%s has %s.".formatted(file, e.getMessage()));
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return READER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new NotReadable(
          "%s is no JSON and no YAML: %s".formatted(file, e.getOriginalMessage()));
    } catch (IOException _) {
      throw new NotReadable(file + " cannot be read as a text in UTF-8.");
    }
  }

  private static List<Theme> list(JsonNode tree, Path file) {
    var list = tree.isArray() ? tree : tree.path("themes");
    var themes = new ArrayList<Theme>();
    for (var node : list) {
      themes.add(theme(node, themes.size() + 1, file));
    }
    return themes;
  }

  private static Theme theme(JsonNode node, int number, Path file) {
    var code = node.isTextual() ? node.asText() : node.path("code").asText("");
    if (code.isBlank()) {
      throw new NotReadable("Theme %d of %s needs a \"code\".".formatted(number, file));
    }
    var title = node.path("title").asText(readable(code));
    var examples = new ArrayList<String>();
    node.path("examples").forEach(example -> examples.add(example.asText()));
    return new Theme(
        code.strip(),
        title,
        node.path("youngTitle").asText(title),
        node.path("description").asText(title),
        examples,
        node.path("sensitive").asBoolean(false));
  }

  private static String readable(String code) {
    return code.replace('_', ' ').strip();
  }
}
