package care.heard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the app and the service must say alike. */
class AppWordsTest {
  private static final Path THEMES =
      Path.of("..", "mobile-contract", "src", "main", "app", "themes.js");
  private static final Pattern THEME = Pattern.compile("value: '(\\w+)', label: (['\"])(.*)\\2 }");

  @Test
  void theThemesAreThoseOfTheDefaultTaxonomy() throws Exception {
    var taxonomy = new JsonObject(resource("/taxonomy/default.json")).getJsonArray("themes");
    var expected =
        taxonomy.stream()
            .map(JsonObject.class::cast)
            .map(theme -> List.of(theme.getString("code"), theme.getString("youngTitle")))
            .toList();
    var offered =
        THEME
            .matcher(Files.readString(THEMES))
            .results()
            .map(theme -> List.of(theme.group(1), theme.group(3)))
            .toList();
    assertEquals(expected, offered);
  }

  private static String resource(String name) throws Exception {
    try (var in = AppWordsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
