package care.heard.meetings;

import care.heard.platform.time.WorkingDays;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * By when a meeting of a kind is due.
 *
 * @param firstWorkingDays the first one, in working days from the day that the law counts from
 * @param second the next, from the first; where the law sets it apart
 * @param further every later one, from the one before
 */
record Timescale(int firstWorkingDays, Optional<Period> second, Optional<Period> further) {
  private static final Optional<Period> THREE_MONTHS = Optional.of(Period.ofMonths(3));
  private static final Optional<Period> SIX_MONTHS = Optional.of(Period.ofMonths(6));

  // Core groups, child-in-need meetings and others: only what a source says; the rest is for local
  // procedures.
  private static final Map<MeetingKind, Timescale> BY_LAW =
      Map.of(
          // SI 2010/959 regulation 33: 20 working days, 3 months, then every 6 months.
          MeetingKind.CHILDREN_IN_CARE_REVIEW,
          new Timescale(20, THREE_MONTHS, SIX_MONTHS),
          // SI 2010/2571 regulation 7: at least every 6 months.
          MeetingKind.PATHWAY_PLAN_REVIEW,
          new Timescale(0, Optional.empty(), SIX_MONTHS),
          // Working Together: 15 working days from the strategy discussion, 3 months, then every 6.
          MeetingKind.CHILD_PROTECTION_CONFERENCE,
          new Timescale(15, THREE_MONTHS, SIX_MONTHS),
          // Working Together: 10 working days from the first conference.
          MeetingKind.CORE_GROUP,
          new Timescale(10, Optional.empty(), Optional.empty()),
          // Promoting the education of looked-after children: 10 working days from coming into
          // care,
          // then each school term, of which there are three a year.
          MeetingKind.PERSONAL_EDUCATION_PLAN,
          new Timescale(10, Optional.empty(), Optional.of(Period.ofMonths(4))));

  /** The timescale of a kind; empty where no law sets one. */
  static Optional<Timescale> of(MeetingKind kind) {
    return Optional.ofNullable(BY_LAW.get(kind));
  }

  /** By when the first is due, counted from that day; empty where the law counts none. */
  Optional<LocalDate> first(WorkingDays days, LocalDate from) {
    return firstWorkingDays == 0
        ? further.map(from::plus)
        : Optional.of(days.after(from, firstWorkingDays));
  }

  /** By when the next is due after so many were held, the last of them on that day. */
  Optional<LocalDate> next(int held, LocalDate last) {
    return (held == 1 && second.isPresent() ? second : further).map(last::plus);
  }
}
