package care.heard.meetings;

import care.heard.platform.pages.PlainTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The meetings that staff may know of.
 *
 * @param message what was just done, to say so
 * @param begun those that have begun: somebody must say what happened
 * @param coming those that are to come, the next one first
 * @param lately what was held or called off
 */
public record MeetingsPage(
    Optional<String> message, List<Line> begun, List<Line> coming, List<Line> lately) {

  /**
   * One meeting.
   *
   * @param title what it is, in plain words
   * @param about the name of the young person
   * @param day a day in words
   * @param time from when, and until when where that is known: {@code 16:00 to 17:00}
   * @param answer what the young person answered, in words
   * @param words whether they wrote something for the reader of the page
   */
  public record Line(
      UUID id,
      String title,
      String about,
      String day,
      String time,
      String place,
      List<String> who,
      String state,
      Optional<String> answer,
      boolean words) {
    static Line of(StaffMeeting meeting) {
      var starts = meeting.startsAt().toInstant();
      var until = meeting.endsAt().map(e -> " to " + PlainTime.time(e.toInstant())).orElse("");
      return new Line(
          meeting.id(),
          meeting.title(),
          meeting.about(),
          PlainTime.weekday(starts),
          PlainTime.time(starts) + until,
          meeting.place(),
          meeting.who(),
          meeting.state().code(),
          meeting.answer().map(MeetingAnswer::words),
          meeting.wordsForMe());
    }

    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  static MeetingsPage of(Optional<String> message, List<StaffMeeting> all, Instant now) {
    var planned = all.stream().filter(m -> m.state() == MeetingState.PLANNED).toList();
    var lately = all.stream().filter(m -> m.state() != MeetingState.PLANNED).map(Line::of);
    return new MeetingsPage(
        message,
        planned.stream().filter(m -> hasBegun(m, now)).map(Line::of).toList(),
        planned.stream().filter(m -> !hasBegun(m, now)).map(Line::of).toList(),
        lately.toList());
  }

  private static boolean hasBegun(StaffMeeting meeting, Instant now) {
    return !meeting.startsAt().toInstant().isAfter(now);
  }
}
