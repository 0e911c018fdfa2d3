package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.MyFeedback;
import care.heard.client.model.MyFeedbackSummary;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Read something you sent, and what came back. */
@Command(name = "read", description = "Read something you sent, and what came back.")
final class ReadCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** By its number, or the newest. */
  static final class Which {
    @Parameters(paramLabel = "NUMBER", description = "Its number, from phone sent.")
    private UUID id;

    @Option(names = "--last", description = "What you sent last.")
    private boolean last;
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    MyFeedback feedback = api.getMyFeedback(which.last ? last(api) : which.id);
    Screen screen = phone.screen();
    screen.title(feedback.getTitle() + ", " + PlainDates.day(feedback.getSentOn()));
    showAnswers(screen, feedback);
    showReplies(screen, feedback);
    screen.help(feedback.getHelp());
    return 0;
  }

  private static void showAnswers(Screen screen, MyFeedback feedback) {
    feedback
        .getAnswers()
        .forEach(answer -> {
          screen.line(answer.getText());
          screen.quote(answer.getAnswer());
        });
  }

  private static void showReplies(Screen screen, MyFeedback feedback) {
    screen.gap();
    if (feedback.getReplies().isEmpty()) {
      screen.line("Nothing has come back yet.");
    }
    feedback
        .getReplies()
        .forEach(reply -> {
          screen.line(reply.getFrom() + ", " + PlainDates.day(reply.getSentOn()) + ":");
          screen.quote(reply.getWords());
        });
  }

  private static UUID last(PhoneApi api) throws ApiException {
    return api.listMyFeedback().getFeedback().stream()
        .findFirst()
        .map(MyFeedbackSummary::getId)
        .orElseThrow(() -> new Trouble("You have not sent anything yet."));
  }
}
