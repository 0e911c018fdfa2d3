package care.heard.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance that falls the same way each time: one for each part of the invention. */
final class Dice {
  private static final long SEED = 20_260_901;

  private final Random random;

  /** The part's own dice, so that a change in one part leaves the others as they were. */
  Dice(String part) {
    this.random = new Random(SEED * 31 + part.hashCode());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** One of the keys, as likely as its weight. */
  <T> T weighted(Map<T, Double> weights) {
    var total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    var left = random.nextDouble() * total;
    T last = null;
    for (var entry : weights.entrySet()) {
      last = entry.getKey();
      left -= entry.getValue();
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  /** So many different keys, in the order drawn. */
  <T> List<T> weighted(Map<T, Double> weights, int count) {
    var left = new LinkedHashMap<>(weights);
    left.values().removeIf(weight -> weight <= 0);
    var drawn = new ArrayList<T>();
    while (drawn.size() < count && !left.isEmpty()) {
      var next = weighted(left);
      left.remove(next);
      drawn.add(next);
    }
    return drawn;
  }
}
