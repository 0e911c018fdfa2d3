package care.heard.bench;

import java.util.List;
import java.util.Locale;

/** The middle of what was measured, with the least and the most. */
public record Spread(double median, double least, double most) {
  static Spread of(List<Double> measured) {
    var sorted = measured.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f [%.2f–%.2f]", median, least, most);
  }
}
