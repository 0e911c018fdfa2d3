package care.heard.meetings;

import care.heard.platform.http.Problem;
import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    List<String> who) {

  ScheduleMeeting {
    endTime = endTime == null ? Optional.empty() : endTime;
  }

  /** When it starts; INVALID in the past, or in the hour that the spring change leaves out. */
  Instant starts(Instant now) {
    var starts = instant(startTime, "/startTime");
    if (!starts.isAfter(now)) {
      throw Problem.invalid("/date", "This is in the past. Choose a day and time to come.");
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

  // In the hour that comes twice in autumn, the first is meant.
  private Instant instant(String time, String pointer) {
    var wall = date.atTime(LocalTime.parse(time));
    if (England.ZONE.getRules().getValidOffsets(wall).isEmpty()) {
      throw Problem.invalid(
          pointer, "There is no such time that day: the clocks go forward. Choose another.");
    }
    return wall.atZone(England.ZONE).toInstant();
  }

  @Override
  public String toString() {
    return "ScheduleMeeting[" + person + "]";
  }
}
