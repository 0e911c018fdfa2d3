package care.heard.themes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Suggests themes that nobody has taught it: it compares a text, whole and sentence by sentence,
 * with what each theme says of itself, by meaning and by the words that are the theme's own. The
 * weights are those that did best on public comments about another service.
 */
public final class ZeroShot implements ThemeReader {
  /** Kept with each suggestion. */
  public static final String VERSION = "e5-small-v2-q zero-shot 2";

  private static final double WEIGHT_OF_MEANING = 15;
  private static final double WEIGHT_OF_WORDS = 0.3;

  /** A theme is suggested beside the likeliest where it is no further behind than this. */
  private static final double CLOSE = 0.8;

  private final Embedder embedder;
  private final List<Likeness> themes;
  private final List<OwnWords> words;

  /** Embeds the taxonomy; blocks for a few seconds. */
  public ZeroShot(Embedder embedder, Taxonomy taxonomy) {
    this.embedder = embedder;
    this.themes = taxonomy.themes().stream().map(theme -> Likeness.of(theme, embedder)).toList();
    this.words = OwnWords.of(taxonomy);
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<ThemeSuggestion> suggest(String text) {
    var whole = Sentences.trimmed(text);
    if (!Sentences.saysSomething(whole)) {
      return List.of();
    }
    var scores = scores(whole);
    var best = DoubleStream.of(scores).max().orElse(0);
    var shares = shares(scores, best);
    return IntStream.range(0, scores.length)
        .filter(i -> best - scores[i] < CLOSE)
        .mapToObj(i -> new ThemeSuggestion(themes.get(i).code(), shares[i]))
        .sorted(Comparator.comparingDouble(ThemeSuggestion::score).reversed())
        .limit(AT_MOST)
        .toList();
  }

  private double[] scores(String text) {
    var meanings = meanings(text);
    var stems = OwnWords.stems(text);
    return IntStream.range(0, meanings.length)
        .mapToDouble(
            i -> WEIGHT_OF_MEANING * meanings[i] + WEIGHT_OF_WORDS * words.get(i).in(stems))
        .toArray();
  }

  // A long text is about several things: the whole counts half, and its best sentence half.
  private double[] meanings(String text) {
    var whole = meaningsOf(text);
    var parts = Sentences.of(text).stream().map(this::meaningsOf).toList();
    if (parts.size() < 2) {
      return whole;
    }
    return IntStream.range(0, whole.length)
        .mapToDouble(i -> (whole[i] + best(parts, i)) / 2)
        .toArray();
  }

  private static double best(List<double[]> parts, int theme) {
    return parts.stream().mapToDouble(scores -> scores[theme]).max().orElseThrow();
  }

  private double[] meaningsOf(String text) {
    var vector = embedder.vector(text);
    return themes.stream().mapToDouble(theme -> theme.to(vector)).toArray();
  }

  private static double[] shares(double[] scores, double best) {
    var weights = DoubleStream.of(scores).map(score -> Math.exp(score - best)).toArray();
    var total = DoubleStream.of(weights).sum();
    return DoubleStream.of(weights).map(weight -> weight / total).toArray();
  }
}
