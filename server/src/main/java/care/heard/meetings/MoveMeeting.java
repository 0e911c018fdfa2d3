package care.heard.meetings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** When, where and under whom a planned meeting is from now on. */
record MoveMeeting(
    LocalDate date,
    String startTime,
    Optional<String> endTime,
    String place,
    Optional<UUID> chair) {

  WallTime when() {
    return new WallTime(date, startTime, endTime);
  }

  @Override
  public String toString() {
    return "MoveMeeting";
  }
}
