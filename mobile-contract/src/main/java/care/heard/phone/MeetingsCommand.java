package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.Meeting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Your meetings. */
@Command(name = "meetings", description = "Your meetings.")
final class MeetingsCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    List<Meeting> meetings = phone.pickUp().api().listMyMeetings().getMeetings();
    Screen screen = phone.screen();
    meetings.forEach(meeting -> show(screen, meeting));
    if (meetings.isEmpty()) {
      screen.line("You have no meetings.");
    }
    return 0;
  }

  static void show(Screen screen, Meeting meeting) {
    screen.line(title(meeting));
    screen.line(
        "    When: "
            + PlainDates.when(meeting.getStartsAt(), meeting.getEndsAt(), meeting.getTimeZone()));
    screen.line("    Where: " + meeting.getPlace());
    if (!meeting.getWho().isEmpty()) {
      screen.line("    Who is coming: " + String.join("; ", meeting.getWho()));
    }
    if (meeting.getAnswer() != null) {
      screen.line("    You said: " + meeting.getAnswer());
    }
    screen.line("    Its number: " + meeting.getId());
  }

  private static String title(Meeting meeting) {
    return switch (meeting.getState()) {
      case "cancelled" -> meeting.getTitle() + " (it is not happening)";
      case "held" -> meeting.getTitle() + " (it has been)";
      default -> meeting.getTitle();
    };
  }
}
