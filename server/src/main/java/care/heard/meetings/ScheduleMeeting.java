package care.heard.meetings;

import care.heard.platform.http.Problem;
import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A meeting to plan; the date and times are what a clock on the wall in England shows. */
record ScheduleMeeting(
    UUID person,
    MeetingKind kind,
    LocalDate date,
    String startTime,
    Optional<String> endTime,
    String place,
    List<String> who,
    Optional<UUID> chair,
    Optional<String> timeAlone,
    Optional<LocalDate> countsFrom) {

  WallTime when() {
    return new WallTime(date, startTime, endTime);
  }

  boolean wantsTimeAlone() {
    return timeAlone.filter("yes"::equals).isPresent();
  }

  /** The day from which the law counts; INVALID where that day has not come. */
  Optional<LocalDate> countsFrom(Instant now) {
    if (countsFrom.filter(day -> day.isAfter(England.day(now))).isPresent()) {
      throw Problem.invalid("/countsFrom", "This day has not come yet. Give the day it began.");
    }
    return countsFrom;
  }

  @Override
  public String toString() {
    return "ScheduleMeeting[" + person + "]";
  }
}
