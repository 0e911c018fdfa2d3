package care.heard.releases.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for worlds that fit all that is known and in which a sum is what one would like it to be.
 * First by small steps from the truth, which mostly suffices and takes less than a millisecond;
 * then by integer program. Every world is checked against all that is known, in whole numbers,
 * before it is believed.
 */
public final class Witnesses {
  private static final int NONE = -1;

  private final Puzzle puzzle;
  private final long millis;

  /** Gives an integer program so long; with 0 there is none. */
  public Witnesses(Puzzle puzzle, long millis) {
    this.puzzle = puzzle;
    this.millis = millis;
  }

  /** A world in which so many raised the theme; empty where none was found. */
  public Optional<World> raised(int theme, Bound goal) {
    return nearbyRaised(theme, goal).or(() -> solved(theme, goal));
  }

  /** A world in which so many were heard; empty where none was found. */
  public Optional<World> heard(Bound goal) {
    return nearbyHeard(goal).or(() -> solved(goal));
  }

  /** Whether no world is like this; false where that is not proven in time. */
  public boolean proveNoneRaised(int theme, Bound goal) {
    return IntegerProgram.alone(puzzle, List.of(theme)).raised(theme, goal, millis).impossible();
  }

  /** Whether no world is like this; false where that is not proven in time. */
  public boolean proveNoneHeard(Bound goal) {
    return IntegerProgram.alone(puzzle, List.of()).heard(goal, millis).impossible();
  }

  private Optional<World> solved(int theme, Bound goal) {
    return millis == 0
        ? Optional.empty()
        : IntegerProgram.besideTheTruth(puzzle, List.of(theme)).raised(theme, goal, millis).world();
  }

  private Optional<World> solved(Bound goal) {
    return millis == 0
        ? Optional.empty()
        : IntegerProgram.besideTheTruth(puzzle, all()).heard(goal, millis).world();
  }

  // With the other themes as they are, and then with everything free to move.
  private Optional<World> nearbyRaised(int theme, Bound goal) {
    var start = puzzle.truth().heard();
    return Stream.of(List.of(theme), all())
        .flatMap(free -> heardEnough(start, free, atLeast(goal)).stream())
        .map(heard -> puzzle.truth().withHeard(heard))
        .flatMap(world -> withRaised(world, theme, Optional.of(goal)).stream())
        .flatMap(world -> everyThemeBut(theme, world).stream())
        .filter(puzzle::allows)
        .findFirst();
  }

  private Optional<World> nearbyHeard(Bound goal) {
    return Stream.of(puzzle.truth().heard(), population())
        .flatMap(start -> heardNear(start, all(), goal).stream())
        .flatMap(heard -> everyThemeBut(NONE, puzzle.truth().withHeard(heard)).stream())
        .filter(puzzle::allows)
        .findFirst();
  }

  private Optional<World> everyThemeBut(int done, World world) {
    var found = Optional.of(world);
    for (var theme : all()) {
      if (theme != done && !puzzle.allows(theme, world.raised(theme), world.heard())) {
        found = found.flatMap(before -> withRaised(before, theme, Optional.empty()));
      }
    }
    return found;
  }

  private Optional<World> withRaised(World world, int theme, Optional<Bound> goal) {
    var heard = world.heard();
    var bounds = Stream.concat(puzzle.raisedBounds(theme, heard), goal.stream()).toList();
    return new LocalSearch(new int[heard.length], heard, bounds)
        .from(world.raised(theme))
        .map(raised -> world.withRaised(theme, raised));
  }

  private Optional<int[]> heardEnough(int[] start, List<Integer> free, Bound goal) {
    return goal.holds(start) ? Optional.of(start) : heardNear(start, free, goal);
  }

  private Optional<int[]> heardNear(int[] start, List<Integer> free, Bound goal) {
    var lowest =
        IntStream.range(0, puzzle.places()).map(p -> puzzle.fewestHeard(p, free)).toArray();
    var bounds = Stream.concat(puzzle.heardBounds(free), Stream.of(goal)).toList();
    return new LocalSearch(lowest, population(), bounds).from(start);
  }

  private static Bound atLeast(Bound goal) {
    return Bound.of(goal.members(), goal.least(), Bound.ANY);
  }

  private int[] population() {
    return puzzle.population().stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Integer> all() {
    return IntStream.range(0, puzzle.raised().size()).boxed().toList();
  }
}
