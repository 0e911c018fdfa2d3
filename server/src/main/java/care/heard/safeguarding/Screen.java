package care.heard.safeguarding;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Looks at what a young person sends for a sign that they may not be safe (promise 3). It never
 * blocks, changes or delays anything, and it clears nothing: a person reads everything.
 */
public final class Screen {
  private final Lexicon lexicon = new Lexicon();

  /**
   * The kinds of harm it may be about; empty where nothing was found.
   *
   * @param saidUnsafe whether a structured answer says so
   * @param words every free text of the item
   */
  public Set<Harm> look(boolean saidUnsafe, Collection<String> words) {
    var found = EnumSet.noneOf(Harm.class);
    if (saidUnsafe) {
      found.add(Harm.SAID_UNSAFE);
    }
    words.forEach(text -> found.addAll(lexicon.find(text)));
    return found;
  }
}
