package care.heard.meetings;

import care.heard.platform.http.Problem;
import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a meeting is, as the clock on the wall in England shows it. In the hour that comes twice in
 * autumn, the first is meant; the hour that spring leaves out is refused.
 */
record WallTime(LocalDate date, String startTime, Optional<String> endTime) {
  private static final int KNOWN_AHEAD_YEARS = 3;

  /** When it starts; INVALID in the past, and further ahead than anybody plans. */
  Instant starts(Instant now) {
    var starts = instant(startTime, "/startTime");
    if (!starts.isAfter(now)) {
      throw Problem.invalid("/date", "This is in the past. Choose a day and time to come.");
    }
    if (date.isAfter(England.day(now).plusYears(KNOWN_AHEAD_YEARS))) {
      throw Problem.invalid("/date", "This is more than three years ahead. Check the year.");
    }
    return starts;
  }

  /** When it ends, where that is known; INVALID unless after the start. */
  Optional<Instant> ends() {
    var ends = endTime.map(time -> instant(time, "/endTime"));
    if (ends.isPresent() && !ends.get().isAfter(instant(startTime, "/startTime"))) {
      throw Problem.invalid("/endTime", "It ends before it starts. Choose a later time.");
    }
    return ends;
  }

  private Instant instant(String time, String pointer) {
    var wall = date.atTime(LocalTime.parse(time));
    if (England.ZONE.getRules().getValidOffsets(wall).isEmpty()) {
      throw Problem.invalid(
          pointer, "There is no such time that day: the clocks go forward. Choose another.");
    }
    return wall.atZone(England.ZONE).toInstant();
  }
}
