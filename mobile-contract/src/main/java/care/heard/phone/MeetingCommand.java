package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.Afterwards;
import care.heard.client.model.AnswerMeeting;
import care.heard.client.model.CalendarFile;
import care.heard.client.model.SayAfterwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One meeting: whether you come, what you say afterwards, and your own calendar. */
@Command(
    name = "meeting",
    description = "One meeting: answer, prepare, say afterwards how it went, or keep the time.",
    subcommands = PrepareCommand.class)
final class MeetingCommand {
  @ParentCommand private Phone phone;

  /** What you can answer. */
  enum Answer {
    COME,
    PART,
    WORDS,
    TALK
  }

  /** Did they do what they said? */
  enum Kept {
    YES,
    SORT_OF,
    NO,
    SKIP
  }

  @Command(name = "answer", description = "Say if you want to come. You can change your mind.")
  int answer(
      @Parameters(paramLabel = "MEETING", description = "Its number, from: meetings.") UUID meeting,
      @Parameters(paramLabel = "ANSWER", description = "${COMPLETION-CANDIDATES}") Answer answer)
      throws ApiException {
    AnswerMeeting body =
        new AnswerMeeting().answer(AnswerMeeting.AnswerEnum.fromValue(code(answer.name())));
    MeetingsCommand.show(screen(), api().answerMeeting(meeting, body));
    return 0;
  }

  @Command(name = "afterwards", description = "Did they do what they said?")
  int afterwards(
      @Parameters(paramLabel = "MEETING", description = "Its number, from: meetings.") UUID meeting,
      @Parameters(paramLabel = "ANSWER", description = "${COMPLETION-CANDIDATES}") Kept kept,
      @Option(names = "--words", description = "What you want to say about it.") String words)
      throws ApiException {
    SayAfterwards body =
        new SayAfterwards().kept(SayAfterwards.KeptEnum.fromValue(code(kept.name()))).words(words);
    Afterwards said = api().sayAfterwards(meeting, body);
    screen().line("Thank you. The participation team and whoever ran the meeting can read it.");
    screen().help(said.getHelp());
    return 0;
  }

  @Command(name = "calendar", description = "Keep the time. It only says: Appointment.")
  int calendar(
      @Parameters(paramLabel = "MEETING", description = "Its number, from: meetings.") UUID meeting,
      @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where.") Path to)
      throws ApiException, IOException {
    CalendarFile file = api().getMeetingCalendar(meeting);
    Files.writeString(to, file.getContent());
    screen().line("Kept in " + to + ".");
    return 0;
  }

  PhoneApi api() {
    return phone.pickUp().api();
  }

  Screen screen() {
    return phone.screen();
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
