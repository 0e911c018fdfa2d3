package care.heard.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that young people use when they are not safe, by kind of harm: our own list, tuned to find
 * too much rather than too little. A text is compared without case, accents, invisible characters
 * or letters drawn out ("heeelp"); the phrases are literals, so no text can make it slow.
 */
final class Lexicon {
  private static final String RESOURCE = "/safeguarding/lexicon.txt";
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}'’`]");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1+");

  private final Map<Harm, List<String>> phrases = new EnumMap<>(Harm.class);

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
    var plain = plain(text);
    var found = EnumSet.noneOf(Harm.class);
    phrases.forEach((harm, list) -> {
      if (list.stream().anyMatch(plain::contains)) {
        found.add(harm);
      }
    });
    return found;
  }

  private void read(List<String> lines) {
    var harm = Harm.SAID_UNSAFE;
    for (var line : lines) {
      if (line.startsWith("[")) {
        harm = Harm.of(line.substring(1, line.length() - 1));
      } else {
        phrases.computeIfAbsent(harm, _ -> new ArrayList<>()).add(plain(line));
      }
    }
  }

  // Spaces around stand for the edges of words.
  private static String plain(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.UK);
    var visible = INVISIBLE.matcher(decomposed).replaceAll("");
    var words = NOT_WORDS.matcher(visible).replaceAll(" ");
    return " " + DRAWN_OUT.matcher(words).replaceAll("$1").strip() + " ";
  }
}
