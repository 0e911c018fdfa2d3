package care.heard.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Suggests themes that nobody has taught it: it compares a text, whole and sentence by sentence,
 * with each theme's description and examples. What all themes have in common is taken out first,
 * since every text here is about a young person's life.
 */
final class ZeroShot {
  private static final int AT_MOST = 3;
  private static final double FLOOR = 0.12;
  private static final double TEMPERATURE = 0.08;

  private final Embedder embedder;
  private final float[] common;
  private final List<Likeness> themes;

  /** Embeds the taxonomy; blocks for about a second. */
  ZeroShot(Embedder embedder, Taxonomy taxonomy) {
    this.embedder = embedder;
    var raw = taxonomy.themes().stream().map(this::raw).toList();
    this.common = Vectors.mean(raw.stream().flatMap(List::stream).toList());
    this.themes =
        IntStream.range(0, raw.size())
            .mapToObj(i -> likeness(taxonomy.themes().get(i).code(), raw.get(i)))
            .toList();
  }

  /** The likeliest themes, at most three; none for a text that is like nothing. */
  List<ThemeSuggestion> suggest(String text) {
    var whole = Sentences.trimmed(text);
    if (!Sentences.saysSomething(whole)) {
      return List.of();
    }
    var shares = shares(scores(whole));
    return IntStream.range(0, shares.length)
        .mapToObj(i -> new ThemeSuggestion(themes.get(i).code(), shares[i]))
        .filter(suggestion -> suggestion.score() >= FLOOR)
        .sorted(Comparator.comparingDouble(ThemeSuggestion::score).reversed())
        .limit(AT_MOST)
        .toList();
  }

  // A long text is about several things: the whole counts half, and its best sentence half.
  private double[] scores(String text) {
    var whole = scoresOf(text);
    var parts = Sentences.of(text).stream().map(this::scoresOf).toList();
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

  private double[] scoresOf(String text) {
    var vector = Vectors.centred(embedder.vector(text), common);
    return themes.stream().mapToDouble(theme -> theme.to(vector)).toArray();
  }

  private static double[] shares(double[] scores) {
    var best = DoubleStream.of(scores).max().orElse(0);
    var weights = DoubleStream.of(scores).map(s -> Math.exp((s - best) / TEMPERATURE)).toArray();
    var total = DoubleStream.of(weights).sum();
    return DoubleStream.of(weights).map(weight -> weight / total).toArray();
  }

  // The description first, then the examples.
  private List<float[]> raw(Theme theme) {
    var vectors = new ArrayList<float[]>();
    vectors.add(embedder.vector(theme.description()));
    theme.examples().forEach(example -> vectors.add(embedder.vector(example)));
    return vectors;
  }

  private Likeness likeness(String code, List<float[]> raw) {
    var centred = raw.stream().map(vector -> Vectors.centred(vector, common)).toList();
    return new Likeness(code, centred);
  }
}
