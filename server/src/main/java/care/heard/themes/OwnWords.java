package care.heard.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that a theme's title and description share with few other themes: where a text uses
 * them, it is a sign that meaning alone can miss. The fewer themes use a word, the more it says.
 */
final class OwnWords {
  private static final int SHORTEST = 3;
  private static final int THEMES_AT_MOST = 3;
  private static final double SIGNS_AT_MOST = 3;
  private static final int SAME_BEGINNING = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

  private final Map<String, Double> weights;

  private OwnWords(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** Those of each theme, in the order of the taxonomy. */
  static List<OwnWords> of(Taxonomy taxonomy) {
    var words =
        taxonomy.themes().stream()
            .map(theme -> stems(theme.title() + " " + theme.description()))
            .toList();
    var themes = new HashMap<String, Integer>();
    words.forEach(set -> set.forEach(word -> themes.merge(word, 1, Integer::sum)));
    return words.stream().map(set -> new OwnWords(weights(set, themes, words.size()))).toList();
  }

  private static Map<String, Double> weights(
      Set<String> words, Map<String, Integer> themes, int all) {
    var weights = new HashMap<String, Double>();
    for (var word : words) {
      if (word.length() >= SHORTEST && themes.get(word) <= THEMES_AT_MOST) {
        weights.put(word, Math.log((double) all / themes.get(word)));
      }
    }
    return weights;
  }

  /** The stems of a text's words. */
  static Set<String> stems(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .map(OwnWords::stem)
        .collect(Collectors.toSet());
  }

  // Both sides are cut the same way, so it need not be right, only alike.
  private static String stem(String word) {
    if (word.length() > 5 && word.endsWith("ing")) {
      return word.substring(0, word.length() - 3);
    }
    if (word.length() > 4 && word.endsWith("ed")) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** How much the words of a text speak for the theme, from 0 to 3. */
  double in(Set<String> text) {
    double sum = 0;
    for (var word : weights.entrySet()) {
      sum += isIn(text, word.getKey()) ? word.getValue() : 0;
    }
    return Math.min(SIGNS_AT_MOST, sum);
  }

  private static boolean isIn(Set<String> text, String word) {
    return text.contains(word)
        || (word.length() >= SAME_BEGINNING && text.stream().anyMatch(other -> alike(other, word)));
  }

  private static boolean alike(String other, String word) {
    return other.startsWith(word) || (other.length() >= SAME_BEGINNING && word.startsWith(other));
  }
}
