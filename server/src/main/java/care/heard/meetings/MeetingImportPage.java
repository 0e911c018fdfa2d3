package care.heard.meetings;

import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;

/**
 * Meetings out of a calendar file.
 *
 * @param about whom it is about; empty where nobody was chosen yet
 * @param report what was found in the file, or was planned
 * @param key a fresh UUID for the next command
 */
public record MeetingImportPage(
    Typed typed,
    Optional<MeetingNewPage.Person> about,
    List<Choice> kinds,
    List<Choice> chairs,
    Optional<Report> report,
    String key) {

  /** What was chosen, and the file once it was read. */
  public record Typed(
      FormErrors errors, String person, String kind, String chair, String calendar) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /**
   * What became of the file.
   *
   * @param toPlan whether it was a look, and there is something to plan
   * @param summary in one sentence
   */
  public record Report(boolean toPlan, String summary, List<Line> lines) {
    static Report of(MeetingImport made, ImportMeetings.Mode mode) {
      var look = mode == ImportMeetings.Mode.LOOK;
      var summary =
          "%d %s, %d known already, %d refused."
              .formatted(
                  made.planned(),
                  look ? "to plan" : "planned",
                  made.known(),
                  made.events().size() - made.planned() - made.known());
      return new Report(
          look && made.planned() > 0, summary, made.events().stream().map(Line::of).toList());
    }
  }

  /** One event. */
  public record Line(int number, String state, String when, String detail) {
    static Line of(MeetingImport.Event event) {
      var when = event.date().map(PlainTime::weekday).orElse("");
      var at = event.startTime().map(time -> ", " + time).orElse("");
      return new Line(event.number(), event.state(), when + at, event.detail());
    }

    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }

  @Override
  public String toString() {
    return "MeetingImportPage";
  }
}
