package care.heard.releases.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The exact question: is there a world that fits what is known, with those heard and some themes
 * free, the other themes being as they truly are (or not looked at), in which a sum lies within its
 * bound?
 */
final class IntegerProgram {
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Puzzle puzzle;
  private final List<Integer> free;
  private final Variable[] heard;
  private final Map<Integer, Variable[]> raised = new HashMap<>();

  /**
   * The answer.
   *
   * @param world one that fits; empty where none was found
   * @param impossible whether it is proven that there is none; neither, where time ran out
   */
  record Answer(Optional<World> world, boolean impossible) {}

  private IntegerProgram(Puzzle puzzle, List<Integer> free, boolean othersAreTrue) {
    this.puzzle = puzzle;
    this.free = free;
    this.heard = variables(othersAreTrue);
    var bounds = othersAreTrue ? puzzle.heardBounds(free) : puzzle.heard().stream();
    bounds.forEach(bound -> within(bound, heard));
    free.forEach(this::add);
  }

  /** All other themes are as they truly are: what it finds is a world. */
  static IntegerProgram besideTheTruth(Puzzle puzzle, List<Integer> free) {
    return new IntegerProgram(puzzle, free, true);
  }

  /** Other themes are not looked at: what it proves impossible is so whatever they are. */
  static IntegerProgram alone(Puzzle puzzle, List<Integer> free) {
    return new IntegerProgram(puzzle, free, false);
  }

  Answer heard(Bound goal, long millis) {
    return solve(heard, goal, millis);
  }

  Answer raised(int theme, Bound goal, long millis) {
    return solve(raised.get(theme), goal, millis);
  }

  private Answer solve(Variable[] among, Bound goal, long millis) {
    within(goal, among);
    model.options.time_abort = millis;
    model.options.time_suffice = millis;
    var result = model.minimise();
    return result.getState().isFeasible()
        ? new Answer(Optional.of(world()).filter(puzzle::allows), false)
        : new Answer(Optional.empty(), result.getState() == Optimisation.State.INFEASIBLE);
  }

  private World world() {
    var world = puzzle.truth().withHeard(numbers(heard));
    for (var theme : free) {
      world = world.withRaised(theme, numbers(raised.get(theme)));
    }
    return world;
  }

  private static int[] numbers(Variable[] variables) {
    return IntStream.range(0, variables.length)
        .map(i -> (int) Math.round(variables[i].getValue().doubleValue()))
        .toArray();
  }

  private Variable[] variables(boolean othersAreTrue) {
    return IntStream.range(0, puzzle.places())
        .mapToObj(p -> variable(othersAreTrue ? puzzle.fewestHeard(p, free) : 0, p))
        .toArray(Variable[]::new);
  }

  private Variable variable(int lowest, int place) {
    return model.addVariable().integer(true).lower(lowest).upper(puzzle.population(place));
  }

  private void add(Integer theme) {
    var mine =
        IntStream.range(0, puzzle.places())
            .mapToObj(place -> variable(0, place))
            .toArray(Variable[]::new);
    raised.put(theme, mine);
    for (int place = 0; place < mine.length; place++) {
      model.addExpression().set(heard[place], 1).set(mine[place], -1).lower(0);
    }
    puzzle.raised().get(theme).forEach(bound -> within(bound, mine));
    puzzle.raised().get(theme).stream().filter(b -> b.apart() > 0).forEach(b -> apart(b, mine));
  }

  private void within(Bound bound, Variable[] variables) {
    var sum = sum(bound, variables, model.addExpression(), 1).lower(bound.least());
    if (bound.most() < Bound.ANY) {
      sum.upper(bound.most());
    }
  }

  private void apart(Bound bound, Variable[] mine) {
    var others = sum(bound, heard, model.addExpression(), 1);
    sum(bound, mine, others, -1).lower(bound.apart());
  }

  private static Expression sum(Bound bound, Variable[] variables, Expression into, int factor) {
    bound.members().stream().forEach(place -> into.set(variables[place], factor));
    return into;
  }
}
