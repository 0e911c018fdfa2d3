package care.heard.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The meetings that are coming, the next one first.
 *
 * @param message what was just done, to say so
 * @param mayPlan whether this member of staff may plan one
 */
public record MeetingsPage(Optional<String> message, boolean mayPlan, List<Line> meetings) {

  /**
   * One meeting.
   *
   * @param title what it is, in plain words
   * @param about the name of the young person
   * @param day a day in words
   * @param time from when, and until when where that is known: {@code 16:00 to 17:00}
   * @param cancelled whether it is called off
   */
  public record Line(
      UUID id,
      String title,
      String about,
      String day,
      String time,
      String place,
      List<String> who,
      boolean cancelled) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }
}
