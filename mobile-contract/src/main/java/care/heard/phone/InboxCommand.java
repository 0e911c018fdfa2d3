package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.Notice;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What is new. Looking marks it as seen. */
@Command(name = "inbox", description = "What is new. Looking marks it as seen.")
final class InboxCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    List<Notice> notices = api.listNotices().getNotices();
    for (Notice notice : notices) {
      show(api, notice);
    }
    if (notices.isEmpty()) {
      phone.screen().line("Nothing new.");
    }
    return 0;
  }

  private void show(PhoneApi api, Notice notice) throws ApiException {
    Screen screen = phone.screen();
    String mark = Boolean.TRUE.equals(notice.getSeen()) ? "" : "New: ";
    screen.line(mark + words(notice) + " (" + PlainDates.day(notice.getCreatedOn()) + ")");
    if (notice.getMeeting() != null) {
      MeetingsCommand.show(screen, api.getMyMeeting(notice.getMeeting()));
    }
    if (notice.getFeedback() != null) {
      screen.line("    Read it with: phone read " + notice.getFeedback());
    }
    if (!Boolean.TRUE.equals(notice.getSeen())) {
      api.markNoticeSeen(notice.getId());
    }
  }

  private static String words(Notice notice) {
    return switch (notice.getKind()) {
      case "meeting-invitation" -> "You are invited to a meeting. It is up to you.";
      case "meeting-reminder" -> "A meeting of yours is coming.";
      case "meeting-changed" -> "A meeting of yours is at another time or place.";
      case "meeting-cancelled" -> "A meeting of yours is cancelled.";
      case "worker-changed" -> "You have a new worker.";
      case "visit-assigned" -> "There is a visit for you to make.";
      case "something-changed" -> "Something is different because of what you said.";
      case "identity-opened" -> "Your name was opened. See who did it with: phone looks";
      case "reply-waiting" -> "Someone wrote back to you.";
      default -> "You have something new.";
    };
  }
}
