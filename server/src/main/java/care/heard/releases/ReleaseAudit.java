package care.heard.releases;

import care.heard.releases.audit.Bound;
import care.heard.releases.audit.Puzzle;
import care.heard.releases.audit.Sightings;
import care.heard.releases.audit.Witnesses;
import care.heard.releases.audit.World;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Rule 6: looks at the tables as somebody who knows how many young people live where and who solves
 * for what is kept back, and withholds figures until that tells nothing.
 *
 * <p>The unknowns are, at each stratum, how many were heard and how many of them raised each theme:
 * 0 ≤ raised ≤ heard ≤ population. Every figure bounds a sum of them: a rounded one v says max(10,
 * v−2) to v+2, and for a theme also that at least 5 of those heard there did not raise it; a
 * withheld one says 0 to 9. A mark that the repair made, or that stands for nearly everyone, says
 * nothing; a reader cannot tell it from the others, so they know less than is assumed here.
 *
 * <p>A sum below 10, of any part of the authority down to a stratum, is safe when there is a world
 * that fits all of this in which it is 0, and one in which it is 3 (or everybody there, if fewer).
 * Such worlds are looked for, never assumed: a part for which none is found in time is unsafe. So
 * the answer errs only towards withholding.
 *
 * <p>Each quarter is audited by itself, and that is exact: no figure is about two quarters, and
 * what young people raised in one bounds nothing in another, so that every world of earlier
 * releases goes with every world of this one. A figure over several quarters would join them.
 */
final class ReleaseAudit {
  private static final int AT_LEAST_UP_TO = 3;
  private static final long PROGRAM_MILLIS = 400;

  private final WorkingTables tables;
  private final Slices slices;
  private final List<BitSet> parts;
  private final Sightings seen;
  private final World truth;
  private final long deadline;
  private Puzzle puzzle;

  private ReleaseAudit(SafeTables tables, Strata strata, Duration atMost) {
    this.slices = Slices.of(strata);
    this.tables = new WorkingTables(tables, strata, slices);
    this.parts = slices.all();
    this.puzzle = this.tables.puzzle();
    this.truth = puzzle.truth();
    this.seen = new Sightings(parts, puzzle.raised().size(), truth);
    this.deadline = System.nanoTime() + atMost.toNanos();
  }

  /**
   * The tables with as many figures withheld as it takes, or why there can be no release.
   *
   * @param atMost after so long there is none
   * @param progress told the share of the work that is done, in per cent
   */
  static AuditedTables repair(
      SafeTables tables, Strata strata, Duration atMost, IntConsumer progress) {
    return new ReleaseAudit(tables, strata, atMost).repair(progress);
  }

  // Those heard come first: what is withheld of them makes every theme safer.
  private AuditedTables repair(IntConsumer progress) {
    for (int done = 0; done <= tables.heardRow(); done++) {
      var row = tables.heardRow() - done;
      var refusal =
          IntStream.range(0, parts.size())
              .filter(part -> isLow(row, part))
              .mapToObj(part -> makeSafe(row, part))
              .flatMap(Optional::stream)
              .findFirst();
      if (refusal.isPresent()) {
        return new AuditedTables(tables.result(), refusal);
      }
      progress.accept((done + 1) * 100 / (tables.heardRow() + 1));
    }
    return new AuditedTables(tables.result(), Optional.empty());
  }

  private boolean isLow(int row, int part) {
    return count(row, part) < DisclosureRules.THRESHOLD;
  }

  private int count(int row, int part) {
    return row == tables.heardRow()
        ? truth.heard(parts.get(part))
        : truth.raised(row, parts.get(part));
  }

  private Optional<String> makeSafe(int row, int part) {
    while (!isSafe(puzzle, row, part, PROGRAM_MILLIS)) {
      if (!withholdFor(row, part)) {
        return Optional.of(AuditedTables.NOTHING_LEFT);
      }
    }
    return System.nanoTime() > deadline ? Optional.of(AuditedTables.NOT_IN_TIME) : Optional.empty();
  }

  /** Withholds a figure whose absence suffices, or else one that overlaps; false without any. */
  private boolean withholdFor(int row, int part) {
    return rowsFor(row).anyMatch(from -> withholdWhatSuffices(from, row, part))
        || rowsFor(row).anyMatch(from -> withholdWhatOverlaps(from, part));
  }

  // Its own figures first, then those of young people heard, then those that bear on it through
  // them.
  private IntStream rowsFor(int row) {
    var all = IntStream.rangeClosed(0, tables.heardRow());
    return IntStream.concat(IntStream.of(row, tables.heardRow()), all);
  }

  private boolean withholdWhatSuffices(int from, int row, int part) {
    var cell =
        tables.shown(from).stream()
            .filter(c -> isSafe(tables.puzzleWithout(puzzle, from, c), row, part, 0))
            .findFirst();
    cell.ifPresent(found -> withhold(from, found));
    return cell.isPresent();
  }

  private boolean withholdWhatOverlaps(int from, int part) {
    var shown = tables.shown(from);
    if (!shown.isEmpty()) {
      withhold(from, overlappingMost(shown, part));
    }
    return !shown.isEmpty();
  }

  private void withhold(int row, Cell cell) {
    tables.withhold(row, cell);
    puzzle = tables.puzzle();
  }

  private Cell overlappingMost(List<Cell> shown, int part) {
    var best = shown.getFirst();
    for (var cell : shown) {
      best = overlap(cell, part) > overlap(best, part) && isFine(cell) ? cell : best;
    }
    return best;
  }

  private static boolean isFine(Cell cell) {
    return !cell.equals(Cell.EVERYBODY);
  }

  private int overlap(Cell cell, int part) {
    var common = (BitSet) parts.get(part).clone();
    common.and(slices.of(cell));
    return slices.population(common);
  }

  private boolean isSafe(Puzzle known, int row, int part, long millis) {
    var places = parts.get(part);
    var wanted = Math.min(AT_LEAST_UP_TO, slices.population(places));
    return (seen.least(row, part) == 0 || isPossible(known, row, Bound.of(places, 0, 0), millis))
        && (seen.most(row, part) >= wanted
            || isPossible(known, row, Bound.of(places, wanted, Bound.ANY), millis));
  }

  // Without time it is a trial with less known: its worlds do not count.
  private boolean isPossible(Puzzle known, int row, Bound goal, long millis) {
    var witnesses = new Witnesses(known, millis);
    var world = row == tables.heardRow() ? witnesses.heard(goal) : witnesses.raised(row, goal);
    if (millis > 0) {
      world.ifPresent(seen::see);
    }
    return world.isPresent();
  }
}
