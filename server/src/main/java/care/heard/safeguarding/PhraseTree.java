package care.heard.safeguarding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases by their words. Finding takes no more steps than words times the longest phrase. */
final class PhraseTree {
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final Set<Harm> ends = EnumSet.noneOf(Harm.class);
  }

  private final Node root = new Node();

  /** Adds a phrase; one of several words is also found where these are written as one. */
  void add(List<String> words, Harm harm) {
    put(words, harm);
    if (words.size() > 1) {
      put(List.of(PlainWords.withoutDoubles(String.join("", words))), harm);
    }
  }

  private void put(List<String> words, Harm harm) {
    var node = root;
    for (var word : words) {
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    node.ends.add(harm);
  }

  /** Adds what the phrases in these words may mean; gives how many words were looked at. */
  long find(List<String> words, Set<Harm> found) {
    long steps = 0;
    for (int start = 0; start < words.size(); start++) {
      var node = root;
      for (int i = start; node != null && i < words.size(); i++) {
        steps++;
        node = node.next.get(words.get(i));
        if (node != null) {
          found.addAll(node.ends);
        }
      }
    }
    return steps;
  }
}
