package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is learned is compared on texts that nothing was learned from. */
class TeachingTest {
  private static final Taxonomy TAXONOMY = Taxonomy.standard();
  private static final List<String> THINGS = List.of("dog", "cat", "rabbit", "hamster", "bus");

  private final Set<String> told = new HashSet<>();
  private final Teaching teaching = new Teaching(TeachingTest::vector, TAXONOMY, told::add);

  @Test
  void whatDoesBetterOnTextsNobodyLearnedFromIsBetter() {
    var outcome = teaching.teach(examples(200), always("MOVES"));
    assertTrue(outcome.isBetter(), outcome::toString);
    assertTrue(outcome.score() > 0.9, outcome::toString);
    assertEquals(0, outcome.before());
    assertEquals(200, outcome.texts() + outcome.heldBack());
    assertTrue(outcome.heldBack() > 20 && outcome.heldBack() < 60, outcome::toString);
    assertTrue(told.contains("comparing with \"fixed\""), told::toString);
  }

  @Test
  void whatDoesNoBetterIsNot() {
    var outcome = teaching.teach(examples(200), knowing());
    assertEquals(1, outcome.before());
    assertFalse(outcome.isBetter(), outcome::toString);
  }

  @Test
  void theSameTextsAreHeldBackEachTime() {
    var few = examples(100);
    var more = examples(300);
    for (var example : few) {
      var again = more.stream().filter(other -> other.item().equals(example.item())).findFirst();
      assertEquals(example.isHeldBack(), again.orElseThrow().isHeldBack());
    }
  }

  /** Which theme a text has can be told from its words. */
  static List<Teaching.Example> examples(int count) {
    var examples = new ArrayList<Teaching.Example>();
    for (int i = 0; i < count; i++) {
      var thing = THINGS.get(i % THINGS.size());
      var words = "something about my %s, number %d".formatted(thing, i);
      var item = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
      examples.add(new Teaching.Example(item, words, Set.of(theme(words))));
    }
    return examples;
  }

  static String theme(String words) {
    return words.contains("bus") ? "LEARNING_WORK" : "HOME";
  }

  /** A model that knows one word. */
  static float[] vector(String text) {
    return text.contains("bus") ? new float[] {1, 0, 0.5f} : new float[] {0, 1, 0.5f};
  }

  private static ThemeReader always(String code) {
    return reader(_ -> code);
  }

  private static ThemeReader knowing() {
    return reader(TeachingTest::theme);
  }

  private static ThemeReader reader(UnaryOperator<String> theme) {
    return new ThemeReader() {
      @Override
      public String version() {
        return "fixed";
      }

      @Override
      public List<ThemeSuggestion> suggest(String text) {
        return List.of(new ThemeSuggestion(theme.apply(text), 1));
      }
    };
  }
}
