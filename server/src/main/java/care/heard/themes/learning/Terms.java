package care.heard.themes.learning;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The terms of a text: its words, its pairs of words, and the runs of three to five characters
 * inside words, which stay alike where a word is misspelt. A term is known by the number of a
 * bucket alone, so that what was learned from young people's words does not spell them out.
 */
final class Terms {
  static final int BUCKETS = 1 << 18;

  private static final int TEXT_AT_MOST = 8000;
  private static final int WORD_AT_MOST = 40;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final CRC32C hash = new CRC32C();

  private Terms() {}

  /** How often each bucket's terms are in the text; looks at its first 8,000 characters. */
  static Map<Integer, Integer> of(String text) {
    var terms = new Terms();
    var looked = text.length() <= TEXT_AT_MOST ? text : text.substring(0, TEXT_AT_MOST);
    var before = "";
    for (var word : BETWEEN_WORDS.splitAsStream(looked.toLowerCase(Locale.ROOT)).toList()) {
      if (!word.isEmpty()) {
        before = terms.add(before, word.length() <= WORD_AT_MOST ? word : cut(word));
      }
    }
    return terms.counts;
  }

  private static String cut(String word) {
    return word.substring(0, WORD_AT_MOST);
  }

  private String add(String before, String word) {
    count("w " + word);
    if (!before.isEmpty()) {
      count("p " + before + " " + word);
    }
    addRuns(" " + word + " ");
    return word;
  }

  private void addRuns(String word) {
    for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        count("r" + word.substring(from, from + length));
      }
    }
  }

  private void count(String term) {
    hash.reset();
    hash.update(term.getBytes(StandardCharsets.UTF_8));
    counts.merge((int) (hash.getValue() & (BUCKETS - 1)), 1, Integer::sum);
  }
}
