package care.heard.releases.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is known of one period: how many live at each place, and what is known of sums of
 * those heard and, for each theme, of those who raised it. At each place 0 ≤ raised ≤ heard ≤
 * population.
 *
 * @param truth how things are; it fits all that is known
 */
public record Puzzle(
    List<Integer> population, List<Bound> heard, List<List<Bound>> raised, World truth) {

  public Puzzle {
    population = List.copyOf(population);
    heard = List.copyOf(heard);
    raised = raised.stream().map(List::copyOf).toList();
  }

  /** The same, with less known of those heard. */
  public Puzzle withHeard(List<Bound> known) {
    return new Puzzle(population, known, raised, truth);
  }

  /** The same, with less known of a theme. */
  public Puzzle withRaised(int theme, List<Bound> known) {
    var all = new ArrayList<>(raised);
    all.set(theme, known);
    return new Puzzle(population, heard, all, truth);
  }

  /** Whether a world fits all that is known: exact, in whole numbers. */
  public boolean allows(World world) {
    var there = world.heard();
    return IntStream.range(0, places()).allMatch(p -> there[p] >= 0 && there[p] <= population(p))
        && heard.stream().allMatch(bound -> bound.holds(there))
        && IntStream.range(0, raised.size()).allMatch(t -> allows(t, world.raised(t), there));
  }

  /** Whether what is known of one theme allows this where so many were heard. */
  boolean allows(int theme, int[] raisedThere, int[] heardThere) {
    return IntStream.range(0, places())
            .allMatch(p -> raisedThere[p] >= 0 && raisedThere[p] <= heardThere[p])
        && raisedBounds(theme, heardThere).allMatch(bound -> bound.holds(raisedThere));
  }

  /** What is known of a theme where so many were heard. */
  Stream<Bound> raisedBounds(int theme, int[] heardThere) {
    return raised.get(theme).stream().map(bound -> beside(bound, heardThere));
  }

  /** What is known of those heard where all themes but some are as they truly are. */
  Stream<Bound> heardBounds(List<Integer> free) {
    var through =
        IntStream.range(0, raised.size())
            .boxed()
            .flatMap(theme ->
                raised.get(theme).stream()
                    .map(bound -> through(bound, free.contains(theme) ? null : theme)));
    return Stream.concat(heard.stream(), through.filter(bound -> bound.least() > 0));
  }

  /** The fewest that can have been heard at a place, all themes but some being as they are. */
  int fewestHeard(int place, List<Integer> free) {
    return IntStream.range(0, raised.size())
        .filter(theme -> !free.contains(theme))
        .map(theme -> truth.raised(theme)[place])
        .max()
        .orElse(0);
  }

  int places() {
    return population.size();
  }

  int population(int place) {
    return population.get(place);
  }

  private static Bound beside(Bound bound, int[] heardThere) {
    return bound.apart() == 0
        ? bound
        : Bound.of(
            bound.members(),
            bound.least(),
            Math.min(bound.most(), bound.sum(heardThere) - bound.apart()));
  }

  private Bound through(Bound bound, Integer fixedTheme) {
    var sum = fixedTheme == null ? bound.least() : bound.sum(truth.raised(fixedTheme));
    return Bound.of(bound.members(), sum + bound.apart(), Bound.ANY);
  }
}
