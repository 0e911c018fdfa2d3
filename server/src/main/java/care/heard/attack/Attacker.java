package care.heard.attack;

import care.heard.releases.Cell;
import care.heard.releases.Slices;
import care.heard.releases.audit.Bound;
import care.heard.releases.audit.Puzzle;
import care.heard.releases.audit.Sightings;
import care.heard.releases.audit.Witnesses;
import care.heard.releases.audit.World;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who reads a publication, knows the population of every stratum and the rules, and
 * solves. They see from the numbers which rules were kept: a number that is no multiple of 5 is
 * exact, one below 10 says that there is no threshold, a nought that a mark is none.
 *
 * <p>The truth serves to tell which sums are low, and as the start of the search for other worlds:
 * a sum is safe where one is found. What the attacker claims is proven from the publication alone.
 */
final class Attacker {
  private static final int SMALL = 10;
  private static final int FIVE = 5;
  private static final long PROGRAM_MILLIS = 1000;

  private final Publication read;
  private final Slices slices;
  private final List<BitSet> parts;
  private final World truth;
  private final Puzzle puzzle;
  private final Sightings seen;
  private final Witnesses witnesses;

  Attacker(Publication read, List<Integer> population, Slices slices, World truth) {
    this.read = read;
    this.slices = slices;
    this.parts = slices.all();
    this.truth = truth;
    this.puzzle = puzzle(population);
    this.seen = new Sightings(parts, themes(), truth);
    this.witnesses = new Witnesses(puzzle, PROGRAM_MILLIS);
    if (!puzzle.allows(truth)) {
      throw new IllegalStateException("the attacker misreads the publication");
    }
  }

  /** What they find out about every low sum, of every part of the authority. */
  Findings attack() {
    return IntStream.rangeClosed(0, themes())
        .boxed()
        .flatMap(row -> IntStream.range(0, parts.size()).mapToObj(part -> attack(row, part)))
        .reduce(Findings.NONE, Findings::plus);
  }

  private Findings attack(int row, int part) {
    var count = row == themes() ? truth.heard(parts.get(part)) : truth.raised(row, parts.get(part));
    if (count >= SMALL) {
      return Findings.NONE;
    }
    var nonZero = count > 0 ? provenNonZero(row, part) : Certainty.NO;
    return Findings.of(provenExact(row, part, count), nonZero);
  }

  private Certainty provenNonZero(int row, int part) {
    var nought = Bound.of(parts.get(part), 0, 0);
    return seen.least(row, part) == 0 || found(row, nought) ? Certainty.NO : proven(row, nought);
  }

  private Certainty provenExact(int row, int part, int count) {
    var more = Bound.of(parts.get(part), count + 1, Bound.ANY);
    if (seen.least(row, part) < seen.most(row, part) || found(row, more)) {
      return Certainty.NO;
    }
    if (count == 0) {
      return proven(row, more);
    }
    var fewer = Bound.of(parts.get(part), 0, count - 1);
    return found(row, fewer) ? Certainty.NO : proven(row, more).and(proven(row, fewer));
  }

  private boolean found(int row, Bound goal) {
    var world = row == themes() ? witnesses.heard(goal) : witnesses.raised(row, goal);
    world.ifPresent(seen::see);
    return world.isPresent();
  }

  private Certainty proven(int row, Bound goal) {
    var none =
        row == themes() ? witnesses.proveNoneHeard(goal) : witnesses.proveNoneRaised(row, goal);
    return none ? Certainty.YES : Certainty.UNKNOWN;
  }

  private int themes() {
    return read.rows().size() - 1;
  }

  private Puzzle puzzle(List<Integer> population) {
    return new Puzzle(
        population,
        bounds(themes()),
        IntStream.range(0, themes()).mapToObj(this::bounds).toList(),
        truth);
  }

  private List<Bound> bounds(int row) {
    return read.rows().get(row).entrySet().stream()
        .flatMap(entry -> bound(row, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<Bound> bound(int row, Cell cell, String text) {
    var places = slices.of(cell);
    if (text.equals(Publication.LOW)) {
      return read.unlike().get(row).contains(cell) || !hasThreshold()
          ? Stream.of()
          : Stream.of(Bound.of(places, showsNoughts() ? 1 : 0, SMALL - 1));
    }
    return Stream.of(bound(row, places, Integer.parseInt(text)));
  }

  private Bound bound(int row, BitSet places, int number) {
    if (number == 0 && hasThreshold()) {
      return Bound.of(places, 0, 0);
    }
    var eitherWay = isRounded() ? FIVE / 2 : 0;
    var least = Math.max(hasThreshold() ? SMALL : 0, number - eitherWay);
    var apart = row == themes() || !hasThreshold() ? 0 : FIVE;
    return new Bound(places, least, number + eitherWay, apart);
  }

  private boolean isRounded() {
    return read.numbers().allMatch(number -> number % FIVE == 0);
  }

  private boolean hasThreshold() {
    return read.numbers().noneMatch(number -> number > 0 && number < SMALL);
  }

  private boolean showsNoughts() {
    return read.numbers().anyMatch(number -> number == 0);
  }
}
