package care.heard.themes.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * From which probability on a theme is suggested: where F1 is best for all themes together, and for
 * each theme by itself; the fewer examples a theme has, the closer to what is best for all.
 */
final class Thresholds {
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 0.9;
  private static final double STEP = 0.01;

  /** With as many examples as this a theme's own threshold counts half. */
  private static final double HALF_TRUSTED = 20;

  private final List<double[]> probabilities;
  private final List<Set<String>> themes;
  private final List<String> codes;

  private Thresholds(List<double[]> probabilities, List<Set<String>> themes, List<String> codes) {
    this.probabilities = probabilities;
    this.themes = themes;
    this.codes = codes;
  }

  /** One for each code, from probabilities of texts that the heads were not trained on. */
  static double[] best(List<double[]> probabilities, List<Set<String>> themes, List<String> codes) {
    var search = new Thresholds(probabilities, themes, codes);
    var all = new int[codes.size()];
    Arrays.setAll(all, i -> i);
    var common = search.bestFor(all);
    var best = new double[codes.size()];
    Arrays.setAll(best, i -> search.shrunk(i, common));
    return best;
  }

  private double shrunk(int theme, double common) {
    var examples = themes.stream().filter(set -> set.contains(codes.get(theme))).count();
    var trust = examples / (examples + HALF_TRUSTED);
    return examples == 0 ? common : trust * bestFor(theme) + (1 - trust) * common;
  }

  private double bestFor(int... places) {
    double best = HIGHEST;
    double score = -1;
    for (double threshold = LOWEST; threshold < HIGHEST; threshold += STEP) {
      var reached = f1(threshold, places);
      if (reached > score) {
        score = reached;
        best = threshold;
      }
    }
    return best;
  }

  private double f1(double threshold, int[] places) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < themes.size(); i++) {
      for (int place : places) {
        var said = probabilities.get(i)[place] >= threshold;
        var is = themes.get(i).contains(codes.get(place));
        right += said && is ? 1 : 0;
        wrong += said == is ? 0 : 1;
      }
    }
    return 2.0 * right / Math.max(1, 2 * right + wrong);
  }
}
