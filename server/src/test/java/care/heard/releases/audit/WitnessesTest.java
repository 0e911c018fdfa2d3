package care.heard.releases.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found and proven, set against every world there is, counted out one by one. */
class WitnessesTest {
  private static final int PLACES = 3;
  private static final int MOST = 3;
  private static final int PUZZLES = 60;
  private static final long MILLIS = 2000;

  @Test
  void aWorldIsFoundExactlyWhereThereIsOne() {
    var possible = 0;
    var impossible = 0;
    for (int seed = 0; seed < PUZZLES; seed++) {
      var random = new Random(seed);
      var puzzle = puzzle(random);
      var goal = goal(random);
      var there = worlds(puzzle).anyMatch(w -> puzzle.allows(w) && goal.holds(w.raised(0)));
      var found = new Witnesses(puzzle, MILLIS).raised(0, goal);
      assertEquals(there, found.isPresent(), "puzzle " + seed);
      assertTrue(found.stream().allMatch(w -> puzzle.allows(w) && goal.holds(w.raised(0))));
      assertEquals(!there, new Witnesses(puzzle, MILLIS).proveNoneRaised(0, goal));
      possible += there ? 1 : 0;
      impossible += there ? 0 : 1;
    }
    assertTrue(possible > 5 && impossible > 5, possible + " and " + impossible);
  }

  @Test
  void soItIsForThoseHeard() {
    for (int seed = 0; seed < PUZZLES; seed++) {
      var random = new Random(seed);
      var puzzle = puzzle(random);
      var goal = goal(random);
      var there = worlds(puzzle).anyMatch(w -> puzzle.allows(w) && goal.holds(w.heard()));
      var found = new Witnesses(puzzle, MILLIS).heard(goal);
      assertEquals(there, found.isPresent(), "puzzle " + seed);
      assertTrue(found.stream().allMatch(w -> puzzle.allows(w) && goal.holds(w.heard())));
    }
  }

  @Test
  void withoutProgramsNothingIsFoundThatIsNotThere() {
    for (int seed = 0; seed < PUZZLES; seed++) {
      var random = new Random(seed);
      var puzzle = puzzle(random);
      var goal = goal(random);
      var found = new Witnesses(puzzle, 0).raised(0, goal);
      assertTrue(found.stream().allMatch(w -> puzzle.allows(w) && goal.holds(w.raised(0))));
    }
  }

  @Test
  void aWorldThatDoesNotFitIsNotAllowed() {
    var puzzle = puzzle(new Random(1));
    var tooMany = World.of(new int[] {9, 9, 9}, new int[][] {{0, 0, 0}});
    assertFalse(puzzle.allows(tooMany));
  }

  // A random truth, and of some sums what a reader would be told: a little more or less than it is.
  private static Puzzle puzzle(Random random) {
    var heard = numbers(random, MOST + 1);
    var raised = IntStream.of(heard).map(h -> random.nextInt(h + 1)).toArray();
    var truth = World.of(heard, new int[][] {raised});
    var population = IntStream.of(heard).mapToObj(h -> h + random.nextInt(MOST + 1 - h)).toList();
    var ofHeard = Stream.generate(() -> around(random, heard)).limit(2).toList();
    var ofRaised = Stream.generate(() -> around(random, raised)).limit(2);
    var apart = apart(random, heard, raised);
    var puzzle =
        new Puzzle(
            population,
            ofHeard,
            List.of(Stream.concat(ofRaised, Stream.of(apart)).toList()),
            truth);
    assertTrue(puzzle.allows(truth));
    return puzzle;
  }

  private static Bound around(Random random, int[] values) {
    var places = places(random);
    var sum = Bound.of(places, 0, 0).sum(values);
    return Bound.of(places, Math.max(0, sum - random.nextInt(3)), sum + random.nextInt(2));
  }

  private static Bound apart(Random random, int[] heard, int[] raised) {
    var places = places(random);
    var sum = Bound.of(places, 0, 0).sum(raised);
    var others = Bound.of(places, 0, 0).sum(heard) - sum;
    return new Bound(places, Math.max(0, sum - 1), sum + 1, Math.min(2, others));
  }

  private static Bound goal(Random random) {
    var least = random.nextInt(MOST + 1);
    return Bound.of(places(random), least, random.nextBoolean() ? least : Bound.ANY);
  }

  private static BitSet places(Random random) {
    return BitSet.valueOf(new long[] {1 + random.nextInt((1 << PLACES) - 1)});
  }

  private static int[] numbers(Random random, int below) {
    return IntStream.range(0, PLACES).map(_ -> random.nextInt(below)).toArray();
  }

  private static Stream<World> worlds(Puzzle puzzle) {
    return triples()
        .flatMap(heard -> triples().map(raised -> World.of(heard, new int[][] {raised})))
        .filter(world -> fits(puzzle, world));
  }

  private static boolean fits(Puzzle puzzle, World world) {
    return IntStream.range(0, PLACES).allMatch(p -> world.heard()[p] <= puzzle.population(p));
  }

  private static Stream<int[]> triples() {
    var values = MOST + 1;
    return IntStream.range(0, values * values * values)
        .mapToObj(i -> new int[] {i % values, i / values % values, i / values / values});
  }
}
