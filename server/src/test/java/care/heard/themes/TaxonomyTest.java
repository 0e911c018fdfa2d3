package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
  private final Taxonomy standard = Taxonomy.standard();

  @Test
  void theDefaultHasEighteenThemes() {
    assertEquals(18, standard.themes().size());
    assertEquals("Telling it all again", standard.title("REPEATING_STORY"));
  }

  @Test
  void everyThemeCanBeShownAndCompared() {
    for (var theme : standard.themes()) {
      assertTrue(theme.code().matches("[A-Z][A-Z0-9_]{1,39}"), theme.code());
      assertFalse(theme.title().isBlank(), theme.code());
      assertFalse(theme.youngTitle().isBlank(), theme.code());
      assertFalse(theme.description().isBlank(), theme.code());
      assertTrue(theme.examples().size() >= 4, theme.code());
    }
  }

  @Test
  void safetyIsSensitive() {
    assertTrue(standard.find("SAFE").orElseThrow().sensitive());
    assertFalse(standard.find("HOME").orElseThrow().sensitive());
  }

  @Test
  void aCodeStandsOnce() {
    var home = standard.find("HOME").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> new Taxonomy(List.of(home, home)));
  }
}
