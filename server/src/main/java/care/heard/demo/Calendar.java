package care.heard.demo;

import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The demo's days: everything happens relative to the moment at which it is invented. */
record Calendar(Instant now) {
  private static final int QUARTERS_OF_HISTORY = 6;

  LocalDate today() {
    return day(now);
  }

  Quarter current() {
    return Quarter.of(today());
  }

  /** The quarters that are over, oldest first. */
  List<Quarter> history() {
    return Stream.iterate(current().previous(), Quarter::previous)
        .limit(QUARTERS_OF_HISTORY)
        .sorted()
        .toList();
  }

  /** The codes of as many quarters, from the first on. */
  static List<String> historyFrom(Quarter first) {
    return Stream.iterate(first, Quarter::next)
        .limit(QUARTERS_OF_HISTORY)
        .map(Quarter::code)
        .toList();
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, England.ZONE);
  }

  Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(England.ZONE).toInstant();
  }

  /** How much of the current quarter has gone by, from 0 to 1. */
  double elapsed() {
    var first = current().firstDay().toEpochDay();
    return (double) (today().toEpochDay() - first) / (current().lastDay().toEpochDay() - first);
  }

  /** A moment in the quarter when a young person may be on the phone; never in the future. */
  Instant momentIn(Quarter quarter, Dice dice) {
    var last = quarter.isOver(today()) ? quarter.lastDay() : today();
    var days = (int) (last.toEpochDay() - quarter.firstDay().toEpochDay());
    return momentOn(quarter.firstDay().plusDays(dice.between(0, days)), dice);
  }

  /** A moment on that day between eight and ten; never in the future. */
  Instant momentOn(LocalDate day, Dice dice) {
    var moment = at(day, LocalTime.of(dice.between(8, 21), dice.between(0, 59)));
    if (!moment.isAfter(now)) {
      return moment;
    }
    var midnight = at(day, LocalTime.MIDNIGHT);
    var seconds = Math.max(1, Duration.between(midnight, now).toSeconds());
    return midnight.plusSeconds(dice.below(seconds));
  }

  /** Some days later, in working hours; at least an hour later, as far as now allows. */
  Instant later(Instant moment, int days, Dice dice) {
    var time = LocalTime.of(dice.between(9, 16), dice.between(0, 59));
    var wanted = at(day(moment).plusDays(days), time);
    var later = wanted.isAfter(moment) ? wanted : moment.plus(Duration.ofHours(1));
    return later.isBefore(now) ? later : moment.plus(Duration.between(moment, now).dividedBy(2));
  }
}
