package care.heard.meetings;

import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import care.heard.push.Delivery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One meeting, and what can be done with it now.
 *
 * @param facts what is known of it, in the order in which it is read
 * @param told whether the young person was told of it, the last first
 * @param etag which state of it the page shows
 * @param words whether the young person wrote something for the reader of the page
 */
public record MeetingPage(
    Optional<String> message,
    FormErrors errors,
    UUID id,
    String title,
    String about,
    String state,
    List<Fact> facts,
    List<Told> told,
    String etag,
    boolean words,
    May may,
    Typed typed,
    List<Choice> chairs) {

  /** One thing that is known. */
  public record Fact(String title, String text) {
    @Override
    public String toString() {
      return "Fact[" + title + "]";
    }
  }

  /**
   * A notice to the young person.
   *
   * @param day a day in words
   * @param about what it said in the app
   * @param delivery how far it has come, in words
   */
  public record Told(String day, String about, String delivery) {
    static Told of(Delivery notice) {
      return new Told(
          PlainTime.day(notice.createdOn()), notice.kind().words(), notice.delivery().words());
    }
  }

  /** What can be done with it now, by the reader of the page. */
  public record May(boolean move, boolean cancel, boolean hold, boolean confirm) {
    static May of(StaffMeeting meeting, boolean chairs, Instant now) {
      var possible = meeting.state().possible();
      var begun = !meeting.startsAt().toInstant().isAfter(now);
      return new May(
          possible.contains(MeetingState.Change.MOVE) && !begun,
          possible.contains(MeetingState.Change.CANCEL),
          possible.contains(MeetingState.Change.HOLD) && begun,
          possible.contains(MeetingState.Change.CONFIRM_CODE)
              && chairs
              && meeting.suggestedCode().isPresent());
    }
  }

  /** What stands in its forms. */
  public record Typed(
      String date,
      String startTime,
      String endTime,
      String place,
      String chair,
      String reason,
      String attended,
      String spoke,
      String code) {
    static Typed of(StaffMeeting meeting) {
      return new Typed(
          meeting.startsAt().toLocalDate().toString(),
          PlainTime.time(meeting.startsAt().toInstant()),
          meeting.endsAt().map(end -> PlainTime.time(end.toInstant())).orElse(""),
          meeting.place(),
          "",
          "",
          "",
          "",
          meeting.code().or(meeting::suggestedCode).map(ParticipationCode::code).orElse(""));
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Why it can be called off. */
  public List<Choice> reasons() {
    return Arrays.stream(CancelReason.values()).map(r -> new Choice(r.code(), r.words())).toList();
  }

  /** Whether they were there. */
  public List<Choice> attendances() {
    return Arrays.stream(Attendance.values())
        .map(a -> new Choice(a.code(), "The young person " + a.words()))
        .toList();
  }

  /** How their views were heard. */
  public List<Choice> voices() {
    return Arrays.stream(Voice.values())
        .map(v ->
            new Choice(
                v.code(),
                v.words().substring(0, 1).toUpperCase(Locale.UK) + v.words().substring(1)))
        .toList();
  }

  /** The participation codes. */
  public List<Choice> codes() {
    return Arrays.stream(ParticipationCode.values())
        .map(c -> new Choice(c.code(), c.code() + ": " + c.words()))
        .toList();
  }

  @Override
  public String toString() {
    return "MeetingPage[" + id + "]";
  }
}
