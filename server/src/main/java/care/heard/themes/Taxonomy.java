package care.heard.themes;

import care.heard.platform.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The themes of an authority, in the order in which they are shown. */
public record Taxonomy(List<Theme> themes) {
  private static final String DEFAULT = "/taxonomy/default.json";

  /** Refuses two themes of the same code. */
  public Taxonomy {
    themes = List.copyOf(themes);
    var seen = new HashSet<String>();
    for (var theme : themes) {
      if (!seen.add(theme.code())) {
        throw new IllegalArgumentException("two themes with the code " + theme.code());
      }
    }
  }

  /** What an authority starts with. */
  public static Taxonomy standard() {
    try (var in = Taxonomy.class.getResourceAsStream(DEFAULT)) {
      return Json.read(in.readAllBytes(), Taxonomy.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DEFAULT, e);
    }
  }

  /** The theme of that code. */
  public Optional<Theme> find(String code) {
    return themes.stream().filter(theme -> theme.code().equals(code)).findFirst();
  }

  /** The title that staff and board see; the code itself where there is no such theme. */
  public String title(String code) {
    return find(code).map(Theme::title).orElse(code);
  }
}
