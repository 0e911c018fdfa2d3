package care.heard.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * Changes of worker are found exactly: an oracle walks along the calendar, one day after the other.
 */
final class WorkerChangesProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 60;

  /** From whom, to whom, on which day. */
  private record Seen(UUID from, UUID to, LocalDate day) {}

  @Property(tries = 4000)
  void theyAreThoseOfTheCalendar(@ForAll("stints") @Size(max = 7) List<Stint> stints) {
    var found =
        WorkerChanges.in(stints).stream()
            .map(change -> new Seen(change.from(), change.to(), change.changedOn()))
            .toList();
    assertEquals(dayByDay(stints), found);
  }

  @Property(tries = 500)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("stints") @Size(max = 7) List<Stint> stints) {
    var other = new ArrayList<>(stints);
    java.util.Collections.reverse(other);
    assertEquals(WorkerChanges.in(stints), WorkerChanges.in(other));
  }

  @Property(tries = 500)
  void whatIsKeptNeedsNothingDone(@ForAll("stints") @Size(max = 7) List<Stint> stints) {
    var person = UUID.randomUUID();
    var first = Reconciliation.of(person, List.of(), WorkerChanges.in(stints));
    var again = Reconciliation.of(person, first.added(), WorkerChanges.in(stints));
    assertTrue(again.added().isEmpty() && again.corrected().isEmpty() && again.gone().isEmpty());
  }

  private static List<Seen> dayByDay(List<Stint> stints) {
    var seen = new ArrayList<Seen>();
    UUID last = null;
    for (var day = FIRST.minusDays(1);
        day.isBefore(FIRST.plusDays(3 * DAYS));
        day = day.plusDays(1)) {
      var now = workerOn(stints, day);
      if (now.isPresent()) {
        if (last != null && !last.equals(now.get())) {
          seen.add(new Seen(last, now.get(), day));
        }
        last = now.get();
      }
    }
    return seen;
  }

  private static Optional<UUID> workerOn(List<Stint> stints, LocalDate day) {
    return stints.stream()
        .filter(s -> s.startsOn().compareTo(day) <= 0)
        .filter(s -> s.endsOn().isEmpty() || s.endsOn().get().compareTo(day) > 0)
        .min(
            Comparator.comparingInt((Stint s) -> s.kind() == WorkerKind.SOCIAL_WORKER ? 0 : 1)
                .thenComparingLong(s -> -s.startsOn().toEpochDay())
                .thenComparingLong(s -> -s.endsOn().map(LocalDate::toEpochDay).orElse(1_000_000L))
                .thenComparing(Stint::worker)
                .thenComparing(Stint::allocation))
        .map(Stint::worker);
  }

  @Provide
  Arbitrary<List<Stint>> stints() {
    var worker = Arbitraries.integers().between(1, 4).map(n -> new UUID(0, n));
    var kind = Arbitraries.of(WorkerKind.SOCIAL_WORKER, WorkerKind.PERSONAL_ADVISER);
    var start = Arbitraries.integers().between(0, DAYS);
    var length = Arbitraries.integers().between(0, DAYS).optional(0.7);
    return Combinators.combine(
            Arbitraries.randomValue(r -> new UUID(r.nextLong(), r.nextLong())),
            worker,
            kind,
            start,
            length)
        .as((id, who, what, from, days) ->
            new Stint(
                id,
                who,
                what,
                FIRST.plusDays(from),
                days.map(d -> FIRST.plusDays(from + d)),
                Optional.empty()))
        .list();
  }
}
