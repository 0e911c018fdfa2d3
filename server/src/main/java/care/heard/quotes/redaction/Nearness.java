package care.heard.quotes.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words that one slip of the finger makes of each other: a letter more, fewer, other, or two
 * swapped. Found by what remains when a letter is taken away (Garbe, SymSpell, 2012), so that a
 * look-up takes as many steps as the word has letters.
 */
final class Nearness {
  private static final int LONGEST = 30;

  private final Map<String, Set<String>> byRemains = new HashMap<>();

  Nearness(Collection<String> words, int shortest) {
    for (var word : words) {
      if (word.length() >= shortest && word.length() <= LONGEST) {
        remains(word).forEach(r -> byRemains.computeIfAbsent(r, _ -> new HashSet<>(2)).add(word));
      }
    }
  }

  /** Whether one of the words is this one, but for one slip at most. */
  boolean has(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    return remains(word).stream()
        .anyMatch(r -> byRemains.getOrDefault(r, Set.of()).stream().anyMatch(w -> near(w, word)));
  }

  private static Set<String> remains(String word) {
    var remains = new HashSet<String>();
    remains.add(word);
    for (int i = 0; i < word.length(); i++) {
      remains.add(word.substring(0, i) + word.substring(i + 1));
    }
    return remains;
  }

  private static boolean near(String a, String b) {
    int before = 0;
    int shorter = Math.min(a.length(), b.length());
    while (before < shorter && a.charAt(before) == b.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && a.charAt(a.length() - 1 - after) == b.charAt(b.length() - 1 - after)) {
      after++;
    }
    int left = a.length() - before - after;
    int right = b.length() - before - after;
    return (left <= 1 && right <= 1) || swapped(a, b, before, left, right);
  }

  private static boolean swapped(String a, String b, int at, int left, int right) {
    return left == 2
        && right == 2
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at);
  }
}
