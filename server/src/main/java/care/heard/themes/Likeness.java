package care.heard.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How alike texts are to one theme: to its title, its description, each of the things that its
 * description lists, and its examples.
 */
final class Likeness {
  private static final int SHORTEST_PHRASE = 4;
  private static final Pattern BETWEEN_PHRASES = Pattern.compile("[,;:.!?]| or | and ");

  private final String code;
  private final List<float[]> said;
  private final float[] middle;

  private Likeness(String code, List<float[]> said) {
    this.code = code;
    this.said = said;
    this.middle = Vectors.unit(Vectors.mean(said));
  }

  /** Embeds all that the theme says of itself; blocks for some tens of milliseconds. */
  static Likeness of(Theme theme, Embedder embedder) {
    var texts = new ArrayList<String>();
    texts.add(theme.title());
    texts.add(theme.description());
    BETWEEN_PHRASES
        .splitAsStream(theme.description())
        .map(String::strip)
        .filter(phrase -> phrase.length() >= SHORTEST_PHRASE)
        .forEach(texts::add);
    texts.addAll(theme.examples());
    return new Likeness(theme.code(), texts.stream().map(embedder::vector).toList());
  }

  String code() {
    return code;
  }

  /** The mean of the likeness to what is closest and to the middle of all. */
  double to(float[] text) {
    var closest = said.stream().mapToDouble(vector -> Vectors.dot(text, vector)).max().orElse(0);
    return (closest + Vectors.dot(text, middle)) / 2;
  }
}
