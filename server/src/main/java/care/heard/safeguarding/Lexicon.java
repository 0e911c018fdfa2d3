package care.heard.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that young people use when they are not safe, by kind of harm: our own list, tuned to find
 * too much rather than too little. A text is read twice, as it stands and with look-alike
 * characters as the letters they look like. The work is bounded by the length of the text, whatever
 * is in it.
 */
final class Lexicon {
  private static final String RESOURCE = "/safeguarding/lexicon.txt";

  private final PhraseTree phrases = new PhraseTree();

  /** Reads the list that ships with the service. */
  Lexicon() {
    try (var in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      read(
          text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the lexicon cannot be read", e);
    }
  }

  /** The kinds of harm whose words stand in the text. */
  Set<Harm> find(String text) {
    return look(text).harms();
  }

  /**
   * What was found, and with how many steps of work.
   *
   * @param steps how many characters and words were looked at, each time one was
   */
  record Found(Set<Harm> harms, long steps) {}

  /** The same, counting the work. */
  Found look(String text) {
    var harms = EnumSet.noneOf(Harm.class);
    var reader = new PlainWords();
    long steps = phrases.find(reader.read(text, false), harms);
    steps += phrases.find(reader.read(text, true), harms);
    return new Found(harms, steps + reader.steps());
  }

  private void read(List<String> lines) {
    var harm = Harm.SAID_UNSAFE;
    var reader = new PlainWords();
    for (var line : lines) {
      if (line.startsWith("[")) {
        harm = Harm.of(line.substring(1, line.length() - 1));
      } else {
        phrases.add(reader.read(line, false), harm);
      }
    }
  }
}
