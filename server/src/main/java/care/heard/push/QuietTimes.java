package care.heard.push;

import care.heard.authorities.Peace;
import care.heard.platform.time.England;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When one young person's phones stay silent: by night, in school, and when they say so. */
record QuietTimes(Optional<Peace> peace, NoticePreferences preferences) {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  // Where quiet times follow upon each other without an end, nothing is ever allowed.
  private static final int AT_MOST = 20;

  /** The first moment from then on at which a phone may be woken; nothing where there is none. */
  Optional<Instant> allowedFrom(Instant moment) {
    var allowed = moment;
    for (int i = 0; i < AT_MOST; i++) {
      var end = end(allowed);
      if (end.isEmpty()) {
        return Optional.of(allowed);
      }
      allowed = end.get();
    }
    return Optional.empty();
  }

  /** Whether that moment lies in the quiet time that they chose themselves. */
  boolean isTheirOwn(Instant moment) {
    return preferences.quiet().flatMap(quiet -> quiet.end(moment)).isPresent();
  }

  private Optional<Instant> end(Instant moment) {
    return Stream.of(own(moment), night(moment), school(moment))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Instant> own(Instant moment) {
    return preferences.quiet().flatMap(quiet -> quiet.end(moment));
  }

  private Optional<Instant> night(Instant moment) {
    return peace
        .map(p -> new QuietWindow(p.quietFrom(), p.quietUntil()))
        .flatMap(quiet -> quiet.end(moment));
  }

  private Optional<Instant> school(Instant moment) {
    return peace
        .filter(p -> preferences.quietAtSchool() && isSchoolDay(p, England.day(moment)))
        .map(p -> new QuietWindow(p.schoolFrom(), p.schoolUntil()))
        .flatMap(quiet -> quiet.end(moment));
  }

  private static boolean isSchoolDay(Peace peace, LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek())
        && peace.terms().stream()
            .anyMatch(t -> !day.isBefore(t.firstDay()) && !day.isAfter(t.lastDay()));
  }
}
