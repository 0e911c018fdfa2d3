package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real model on sentences that are none of the examples. */
class ZeroShotTest {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("WORKER_CHANGE", "I keep getting new social workers, this one is my sixth"),
          Map.entry("REPEATING_STORY", "im fed up of telling my story over and over"),
          Map.entry("WORKER_TRUST", "I can't trust her because she breaks her promises"),
          Map.entry("REACHING_WORKER", "he never answers his phone when i call"),
          Map.entry("LISTENED_TO", "They never listen to my opinion when they decide things"),
          Map.entry("MEETINGS_PLANS", "My review was boring and my care plan had mistakes in it"),
          Map.entry("KNOWING_WHY", "No one explained to me why this is happening"),
          Map.entry("HOME", "My carers are kind and I love my bedroom"),
          Map.entry("MOVES", "I had to move placement overnight and lost my things"),
          Map.entry("SAFE", "I feel scared because of the bullies in my house"),
          Map.entry("FAMILY_TIME", "I want more time with my sister and my mum"),
          Map.entry("FRIENDS_FUN", "I'd like to go to a club and play games with friends"),
          Map.entry("LEARNING_WORK", "I like college and my teachers help me with exams"),
          Map.entry("HEALTH_FEELINGS", "I am anxious and sad and need to see a counsellor"),
          Map.entry("FAIR_IDENTITY", "kids judge me for being in care and for my religion"),
          Map.entry("MOVING_ON", "I'm leaving care and can't pay my rent and bills"),
          Map.entry("RIGHTS_HELP", "I want an advocate to help me make a complaint"),
          Map.entry("GOOD_NEWS", "I won an award and I am really proud"));

  private static ZeroShot model;

  @BeforeAll
  static void load() {
    model = new ZeroShot(E5Embedder.load(), Taxonomy.standard());
  }

  @Test
  void obviousSentencesGetTheObviousTheme() {
    var wrong = new ArrayList<String>();
    PLAIN.forEach((code, text) -> {
      var suggested = model.suggest(text);
      if (suggested.isEmpty() || !suggested.getFirst().code().equals(code)) {
        wrong.add(code + ": " + suggested);
      }
    });
    assertTrue(wrong.size() <= 4, () -> String.join("\n", wrong));
  }

  @Test
  void aTextAboutTwoThingsGetsBoth() {
    var text =
        "I want to see my little brother more often. Also school keeps putting me in detention"
            + " and I am behind with my exams.";
    var codes = model.suggest(text).stream().map(ThemeSuggestion::code).toList();
    assertTrue(codes.containsAll(List.of("FAMILY_TIME", "LEARNING_WORK")), codes::toString);
  }

  @Test
  void thereAreThreeAtMostTheLikeliestFirst() {
    for (var text : PLAIN.values()) {
      var scores = model.suggest(text).stream().mapToDouble(ThemeSuggestion::score).toArray();
      assertTrue(scores.length <= 3);
      for (int i = 0; i < scores.length; i++) {
        assertTrue(scores[i] > 0 && scores[i] <= 1);
        assertTrue(i == 0 || scores[i] <= scores[i - 1]);
      }
    }
  }

  @Test
  void whatSaysNothingSuggestsNothing() {
    for (var text : List.of("", "   ", "\uD83D\uDE00", "?!", "k", "12345")) {
      assertEquals(List.of(), model.suggest(text));
    }
  }

  @Test
  void aVeryLongTextTakesBoundedTime() {
    var text = "I want to see my brother. ".repeat(4000);
    assertTimeout(Duration.ofSeconds(20), () -> model.suggest(text));
  }
}
