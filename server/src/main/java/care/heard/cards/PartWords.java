package care.heard.cards;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What stands in one part, and who may read it; nobody where that is empty. */
record PartWords(String words, Set<CardReader> shareWith) {
  static final PartWords NONE = new PartWords("", Set.of());

  PartWords {
    words = words.strip();
    shareWith = Collections.unmodifiableSet(inOrder(shareWith));
  }

  private static Set<CardReader> inOrder(Set<CardReader> readers) {
    return readers.isEmpty() ? EnumSet.noneOf(CardReader.class) : EnumSet.copyOf(readers);
  }

  boolean isFor(CardReader reader) {
    return !words.isEmpty() && shareWith.contains(reader);
  }

  @Override
  public String toString() {
    return "PartWords";
  }
}
