package care.heard.meetings;

import care.heard.platform.pages.PlainTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What staff read about a meeting, one line for each thing that is known. */
final class MeetingFacts {
  private final List<MeetingPage.Fact> facts = new ArrayList<>();

  private MeetingFacts() {}

  static List<MeetingPage.Fact> of(StaffMeeting meeting) {
    var facts = new MeetingFacts();
    facts.arrangement(meeting);
    facts.wish(meeting);
    facts.outcome(meeting);
    return List.copyOf(facts.facts);
  }

  private void arrangement(StaffMeeting meeting) {
    var starts = meeting.startsAt().toInstant();
    var until = meeting.endsAt().map(e -> " to " + PlainTime.time(e.toInstant())).orElse("");
    add("When", PlainTime.weekday(starts) + ", " + PlainTime.time(starts) + until);
    add("Where", meeting.place());
    add("Who is coming", String.join("; ", meeting.who()));
    add("Who runs it", meeting.chair().orElse("Nobody is named yet"));
    add("By law at the latest", meeting.dueBy().map(PlainTime::day));
    add("Time alone", meeting.timeAlone() ? "A part is for the young person and the chair" : "");
  }

  private void wish(StaffMeeting meeting) {
    add("Their answer", meeting.answer().map(MeetingAnswer::words).orElse("No answer yet"));
    add("Who speaks for them", meeting.speaker().map(Speaker::words));
  }

  private void outcome(StaffMeeting meeting) {
    add("Called off because", meeting.reason().map(CancelReason::words));
    add("They", meeting.attended().map(Attendance::words));
    add("How their views were heard", meeting.spoke().map(Voice::words));
    add("Suggested code", meeting.suggestedCode().map(c -> c.code() + ": " + c.words()));
    add("Confirmed code", meeting.code().map(c -> c.code() + ": " + c.words()));
    add("Did people do what they said?", meeting.kept().map(Kept::words));
    add("In their words", meeting.keptWords());
  }

  private void add(String title, Optional<String> text) {
    text.ifPresent(known -> add(title, known));
  }

  private void add(String title, String text) {
    if (!text.isEmpty()) {
      facts.add(new MeetingPage.Fact(title, text));
    }
  }
}
