package care.heard.cards;

import java.util.Set;

/** What stands in one part, and who may read it; nobody where that is empty. */
record PartWords(String words, Set<CardReader> shareWith) {
  static final PartWords NONE = new PartWords("", Set.of());

  PartWords {
    words = words.strip();
    shareWith = Set.copyOf(shareWith);
  }

  boolean isFor(CardReader reader) {
    return !words.isEmpty() && shareWith.contains(reader);
  }

  @Override
  public String toString() {
    return "PartWords";
  }
}
