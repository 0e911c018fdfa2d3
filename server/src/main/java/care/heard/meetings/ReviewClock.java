package care.heard.meetings;

import care.heard.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** By when the next meeting of a kind is due for a young person, and whether that is in danger. */
final class ReviewClock {
  /** So long before the day, in working days, the service says so. */
  static final int WARN_AHEAD = 20;

  private static final int HELD_EARLY_MONTHS = 2;

  private final WorkingDays days;

  ReviewClock(WorkingDays days) {
    this.days = days;
  }

  /** One meeting, as far as the clock needs it. */
  record Moment(
      UUID person,
      MeetingKind kind,
      LocalDate day,
      MeetingState state,
      Optional<LocalDate> countsFrom) {}

  /**
   * By when the next is due after those that were held. Of the first only the day that the law
   * counts from tells; the first that is known need not be the first there was.
   */
  Optional<LocalDate> due(MeetingKind kind, List<Moment> all) {
    var held =
        all.stream()
            .filter(moment -> moment.state() == MeetingState.HELD)
            .sorted(Comparator.comparing(Moment::day))
            .toList();
    return Timescale.of(kind)
        .flatMap(scale -> held.isEmpty() ? first(scale, all) : next(scale, held));
  }

  /**
   * The same where the council's records name a day as well: that day counts, unless a meeting that
   * they do not know of yet was held for it.
   */
  Optional<LocalDate> due(MeetingKind kind, List<Moment> all, Optional<LocalDate> recorded) {
    return recorded
        .filter(day -> all.stream().noneMatch(moment -> isFor(moment, day)))
        .or(() -> due(kind, all));
  }

  private static boolean isFor(Moment moment, LocalDate due) {
    return moment.state() == MeetingState.HELD
        && !moment.day().isBefore(due.minusMonths(HELD_EARLY_MONTHS));
  }

  /** What must be said about it on that day; empty where all is well. */
  Optional<DueReview.State> state(LocalDate due, Optional<LocalDate> planned, LocalDate today) {
    if (today.isAfter(due)) {
      return Optional.of(DueReview.State.LATE);
    }
    if (planned.isPresent()) {
      return planned.filter(day -> day.isAfter(due)).map(_ -> DueReview.State.PLANNED_LATE);
    }
    return today.isBefore(days.before(due, WARN_AHEAD))
        ? Optional.empty()
        : Optional.of(DueReview.State.DUE_SOON);
  }

  private Optional<LocalDate> first(Timescale scale, List<Moment> all) {
    return all.stream()
        .flatMap(moment -> moment.countsFrom().stream())
        .min(Comparator.naturalOrder())
        .flatMap(from -> scale.first(days, from));
  }

  private static Optional<LocalDate> next(Timescale scale, List<Moment> held) {
    var first = held.getFirst().countsFrom().isPresent() && held.size() == 1;
    return scale.next(first ? 1 : Math.max(held.size(), 2), held.getLast().day());
  }
}
