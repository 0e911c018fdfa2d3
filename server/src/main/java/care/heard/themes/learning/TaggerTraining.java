package care.heard.themes.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Teaches a {@link Tagger}. Its thresholds come from five rounds, each of which learns from four
 * fifths of the texts and looks at the fifth it has not seen; then it learns from all of them.
 */
public final class TaggerTraining {
  private static final int ROUNDS = 5;

  private final List<LabelledText> texts;
  private final List<Map<Integer, Integer>> terms;
  private final List<String> codes;

  private TaggerTraining(List<LabelledText> texts, List<String> codes) {
    this.texts = texts;
    this.terms = texts.stream().map(text -> Terms.of(text.text())).toList();
    this.codes = codes;
  }

  /**
   * The same tagger for the same texts in the same order; blocks for seconds or minutes.
   *
   * @param texts ten at least
   * @param progress is told in words how far it is
   */
  public static Tagger train(
      List<LabelledText> texts, List<String> codes, Consumer<String> progress) {
    if (texts.size() < 2 * ROUNDS) {
      throw new IllegalArgumentException("a tagger needs ten texts to learn from");
    }
    return new TaggerTraining(List.copyOf(texts), List.copyOf(codes)).train(progress);
  }

  private Tagger train(Consumer<String> progress) {
    var unseen = new double[texts.size()][];
    for (int round = 0; round < ROUNDS; round++) {
      progress.accept("learning, round %d of %d".formatted(round + 1, ROUNDS + 1));
      look(round, unseen);
    }
    progress.accept("learning, round %d of %d".formatted(ROUNDS + 1, ROUNDS + 1));
    var all = IntStream.range(0, texts.size()).boxed().toList();
    return learn(all, Thresholds.best(List.of(unseen), themes(all), codes));
  }

  private void look(int round, double[][] unseen) {
    var seen = IntStream.range(0, unseen.length).filter(i -> i % ROUNDS != round).boxed().toList();
    var tagger = learn(seen, new double[codes.size()]);
    for (int i = round; i < unseen.length; i += ROUNDS) {
      unseen[i] = tagger.probabilities(texts.get(i).text(), texts.get(i).embedding());
    }
  }

  private Tagger learn(List<Integer> from, double[] thresholds) {
    var centre = Centre.of(from.stream().map(texts::get).toList());
    var weights = TermWeights.of(from.stream().map(terms::get).toList());
    var meanings = new ArrayList<SparseVector>();
    var termed = new ArrayList<SparseVector>();
    for (int i : from) {
      meanings.add(centre.vector(texts.get(i).embedding()));
      termed.add(weights.vector(terms.get(i)));
    }
    return new Tagger(
        codes,
        centre,
        Heads.train(meanings, centre.size(), themes(from), codes),
        weights,
        Heads.train(termed, weights.size(), themes(from), codes),
        thresholds);
  }

  private List<Set<String>> themes(List<Integer> of) {
    return of.stream().map(i -> texts.get(i).themes()).toList();
  }
}
