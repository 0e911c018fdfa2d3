package care.heard.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of each event of a calendar. */
record MeetingImport(int planned, int known, List<Event> events) {

  /** One meeting of it, or an event that makes none. */
  record Event(
      int number,
      String state,
      Optional<LocalDate> date,
      Optional<String> startTime,
      String detail) {
    static Event of(CalendarEvent event, boolean known) {
      return new Event(
          event.number(),
          known ? KNOWN : PLANNED,
          Optional.of(event.when().date()),
          Optional.of(event.when().startTime()),
          event.place());
    }

    static Event refused(int number, String why) {
      return new Event(number, REFUSED, Optional.empty(), Optional.empty(), why);
    }

    @Override
    public String toString() {
      return "Event[" + number + " " + state + "]";
    }
  }

  static final String PLANNED = "planned";
  static final String KNOWN = "known";
  static final String REFUSED = "refused";

  static MeetingImport of(List<Event> events) {
    return new MeetingImport(count(events, PLANNED), count(events, KNOWN), events);
  }

  private static int count(List<Event> events, String state) {
    return (int) events.stream().filter(event -> event.state().equals(state)).count();
  }
}
