package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.MyFeedbackSummary;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What you sent, newest first. */
@Command(name = "sent", description = "What you sent, newest first.")
final class SentCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    Handset handset = phone.pickUp();
    List<MyFeedbackSummary> sent = handset.api().listMyFeedback().getFeedback();
    Screen screen = phone.screen();
    sent.forEach(one -> show(screen, one));
    if (sent.isEmpty()) {
      screen.line("You have not sent anything yet.");
    }
    if (handset.state().isWaitingToSay()) {
      screen.line("Something still waits on this phone. Send it with: phone retry");
    }
    return 0;
  }

  private static void show(Screen screen, MyFeedbackSummary one) {
    screen.line(one.getTitle() + ", " + PlainDates.day(one.getSentOn()) + ": " + state(one));
    screen.line("    Read it with: phone read " + one.getId());
  }

  private static String state(MyFeedbackSummary one) {
    String state =
        switch (one.getState()) {
          case "waiting" -> "nobody has read it yet";
          case "read" -> "someone has read it";
          case "promised" -> "someone has said what we will do";
          case "answered" -> "someone has answered";
          case "withdrawn" -> "you took it back";
          default -> "it is with Heard";
        };
    return one.getNewReplies() == 0 ? state + "." : state + ". There is a new reply.";
  }
}
