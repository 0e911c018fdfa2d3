package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Meetings of one young person from a calendar. */
record ImportMeetings(
    UUID person, MeetingKind kind, Optional<UUID> chair, Mode mode, String calendar) {

  /** Whether it only says what it would do. */
  enum Mode {
    LOOK,
    PLAN;

    @JsonCreator
    static Mode of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  ScheduleMeeting meeting(CalendarEvent event) {
    return new ScheduleMeeting(
        person,
        kind,
        event.when().date(),
        event.when().startTime(),
        event.when().endTime(),
        event.place(),
        event.who(),
        chair,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "ImportMeetings[" + person + "]";
  }
}
