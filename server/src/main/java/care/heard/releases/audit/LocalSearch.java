package care.heard.releases.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for whole numbers within their limits that satisfy every bound, by small steps from a start
 * that nearly does. What it finds is right; that it finds nothing means nothing. Always the same
 * for the same question.
 */
final class LocalSearch {
  private static final int STEPS = 300;
  private static final int TRIED = 4;
  private static final int NOISE = 10;
  private static final long SEED = 1;

  private final int[] lowest;
  private final int[] highest;
  private final List<Bound> bounds;
  private final int[][] members;
  private final int[][] boundsOf;
  private final SplittableRandom random;
  private int[] values = {};
  private int[] sums = {};

  LocalSearch(int[] lowest, int[] highest, List<Bound> bounds) {
    this.lowest = lowest;
    this.highest = highest;
    this.bounds = bounds;
    this.members = bounds.stream().map(b -> b.members().stream().toArray()).toArray(int[][]::new);
    this.boundsOf =
        IntStream.range(0, lowest.length).mapToObj(this::boundsOf).toArray(int[][]::new);
    this.random = new SplittableRandom(SEED);
  }

  Optional<int[]> from(int[] start) {
    if (IntStream.range(0, lowest.length).anyMatch(i -> lowest[i] > highest[i])) {
      return Optional.empty();
    }
    values =
        IntStream.range(0, start.length)
            .map(i -> Math.clamp(start[i], lowest[i], highest[i]))
            .toArray();
    sums = bounds.stream().mapToInt(bound -> bound.sum(values)).toArray();
    for (int step = 0; step < STEPS; step++) {
      var broken = anyBroken();
      if (broken < 0) {
        return Optional.of(values.clone());
      }
      step(broken);
    }
    return Optional.empty();
  }

  private int[] boundsOf(int place) {
    return IntStream.range(0, bounds.size())
        .filter(b -> bounds.get(b).members().get(place))
        .toArray();
  }

  private int anyBroken() {
    var broken = -1;
    var seen = 0;
    for (int b = 0; b < sums.length; b++) {
      if (distance(b, sums[b]) > 0 && random.nextInt(++seen) == 0) {
        broken = b;
      }
    }
    return broken;
  }

  private int distance(int bound, int sum) {
    var known = bounds.get(bound);
    return Math.max(0, Math.max(known.least() - sum, sum - known.most()));
  }

  private void step(int broken) {
    var by = sums[broken] < bounds.get(broken).least() ? 1 : -1;
    var places = movable(members[broken], by);
    if (places.length == 0) {
      return;
    }
    var best = best(places, by);
    if (cost(best, by) < 0 || random.nextInt(NOISE) == 0) {
      move(best, by);
    } else {
      movePair(broken, places, by);
    }
  }

  // One more here and one fewer there, or the other way round: of some pairs the best.
  private void movePair(int broken, int[] places, int by) {
    var others =
        movable(
            IntStream.range(0, values.length)
                .filter(i -> !bounds.get(broken).members().get(i))
                .toArray(),
            -by);
    var bestCost = Integer.MAX_VALUE;
    var pair = new int[] {places[random.nextInt(places.length)], -1};
    for (int i = 0; i < TRIED && others.length > 0; i++) {
      var one = places[random.nextInt(places.length)];
      var first = cost(one, by);
      move(one, by);
      var other = best(others, -by);
      var cost = first + cost(other, -by);
      move(one, -by);
      if (cost < bestCost) {
        bestCost = cost;
        pair = new int[] {one, other};
      }
    }
    move(pair[0], by);
    if (pair[1] >= 0) {
      move(pair[1], -by);
    }
  }

  private int[] movable(int[] places, int by) {
    return Arrays.stream(places)
        .filter(i -> by > 0 ? values[i] < highest[i] : values[i] > lowest[i])
        .toArray();
  }

  private int best(int[] places, int by) {
    var best = places[0];
    var bestCost = Integer.MAX_VALUE;
    var seen = 0;
    for (int place : places) {
      var cost = cost(place, by);
      if (cost < bestCost || (cost == bestCost && random.nextInt(++seen) == 0)) {
        seen = cost < bestCost ? 1 : seen;
        bestCost = cost;
        best = place;
      }
    }
    return best;
  }

  private int cost(int place, int by) {
    var cost = 0;
    for (int b : boundsOf[place]) {
      cost += distance(b, sums[b] + by) - distance(b, sums[b]);
    }
    return cost;
  }

  private void move(int place, int by) {
    values[place] += by;
    for (int b : boundsOf[place]) {
      sums[b] += by;
    }
  }
}
