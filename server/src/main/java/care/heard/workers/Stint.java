package care.heard.workers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * One worker allocated to one young person.
 *
 * @param startsOn the first day
 * @param endsOn the first day on which they are not any more; empty while it lasts
 * @param reason SSD's code for why the worker changed, where it says
 */
record Stint(
    UUID allocation,
    UUID worker,
    WorkerKind kind,
    LocalDate startsOn,
    Optional<LocalDate> endsOn,
    Optional<String> reason) {

  /**
   * Whose turn it is where several are allocated at once, the first before the others: a social
   * worker before a personal adviser; then whoever came last; then whoever stays longest; and then
   * always the same, however the council numbers them.
   */
  static final Comparator<Stint> BEFORE =
      Comparator.comparing(Stint::kind)
          .thenComparing(Stint::startsOn, Comparator.reverseOrder())
          .thenComparing(stint -> stint.endsOn().orElse(LocalDate.MAX), Comparator.reverseOrder())
          .thenComparing(Stint::worker)
          .thenComparing(Stint::allocation);

  boolean holdsOn(LocalDate day) {
    return !startsOn.isAfter(day) && endsOn.map(day::isBefore).orElse(true);
  }
}
