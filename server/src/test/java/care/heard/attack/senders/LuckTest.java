package care.heard.attack.senders;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What luck brings is counted right: against every truth there could be. */
class LuckTest {
  private static final double EXACT = 1e-12;

  @Test
  void oneToOneGuessesAreAsLuckyAsFixedPoints() {
    // 44 of the 120 orders of five leave nothing in its place, 45 one, 20 two, 10 three, 1 all.
    var expected = new double[] {44 / 120.0, 45 / 120.0, 20 / 120.0, 10 / 120.0, 0, 1 / 120.0};
    assertArrayEquals(expected, Luck.of(guess(3, 1, 0, 4, 2)), EXACT);
  }

  @Test
  void theSameSenderForAllIsRightOnce() {
    assertArrayEquals(new double[] {0, 1}, Luck.of(guess(2, 2, 2, 2)), EXACT);
  }

  @Test
  void sayingNothingIsNeverRight() {
    assertArrayEquals(new double[] {1}, Luck.of(guess(-1, -1, -1)), EXACT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyGuessIsAsLuckyAsOverAllTruths(long seed) {
    var chance = new Random(seed);
    var guess = new Guess("any", chance.ints(6, -1, 6).toArray());
    var counted = new double[Luck.of(guess).length];
    var truths = orders(List.of(), 6);
    for (var truth : truths) {
      var right = IntStream.range(0, 6).filter(i -> guess.senders().get(i).equals(truth.get(i)));
      counted[(int) right.count()] += 1.0 / truths.size();
    }
    assertArrayEquals(counted, Luck.of(guess), EXACT);
  }

  @Test
  void severalRunsAddUp() {
    var run = Luck.of(guess(0, 1, 2));
    assertEquals(1.0 / 36, Luck.atLeast(6, List.of(run, run)), EXACT);
    assertEquals(1, Luck.atLeast(0, List.of(run, run)), EXACT);
  }

  private static List<List<Integer>> orders(List<Integer> begun, int size) {
    if (begun.size() == size) {
      return List.of(begun);
    }
    var all = new ArrayList<List<Integer>>();
    for (int next = 0; next < size; next++) {
      if (!begun.contains(next)) {
        var longer = new ArrayList<>(begun);
        longer.add(next);
        all.addAll(orders(longer, size));
      }
    }
    return Collections.unmodifiableList(all);
  }

  private static Guess guess(int... senders) {
    return new Guess("some", senders);
  }
}
