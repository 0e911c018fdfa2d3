package care.heard.push;

import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A time of each day in which no phone is woken, by England's clock. It may go over midnight; where
 * both ends are the same, there is none.
 */
record QuietWindow(LocalTime from, LocalTime until) {

  /** When it ends, where that moment lies in it. */
  Optional<Instant> end(Instant moment) {
    var wall = moment.atZone(England.ZONE);
    return contains(wall.toLocalTime())
        ? Optional.of(endAfter(moment, lastDay(wall)))
        : Optional.empty();
  }

  private boolean contains(LocalTime time) {
    return isOverMidnight()
        ? !time.isBefore(from) || time.isBefore(until)
        : !time.isBefore(from) && time.isBefore(until);
  }

  private LocalDate lastDay(ZonedDateTime wall) {
    var today = wall.toLocalDate();
    return isOverMidnight() && !wall.toLocalTime().isBefore(from) ? today.plusDays(1) : today;
  }

  private boolean isOverMidnight() {
    return from.isAfter(until);
  }

  // In the hour that comes twice in autumn, the end may be meant the second time.
  private Instant endAfter(Instant moment, LocalDate day) {
    var end = day.atTime(until).atZone(England.ZONE);
    return end.toInstant().isAfter(moment)
        ? end.toInstant()
        : end.withLaterOffsetAtOverlap().toInstant();
  }
}
