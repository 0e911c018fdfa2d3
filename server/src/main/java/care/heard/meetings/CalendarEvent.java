package care.heard.meetings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * One meeting that a calendar tells of.
 *
 * @param number which event of the file it is, from 1
 * @param key names it within the calendar: the event's UID, and which time of those it repeats
 */
record CalendarEvent(int number, String key, WallTime when, String place, List<String> who) {

  /** The id of the meeting that it becomes: the same whenever the same calendar comes again. */
  UUID meetingOf(UUID person) {
    var name = "calendar/" + person + "/" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "CalendarEvent[" + number + "]";
  }
}
