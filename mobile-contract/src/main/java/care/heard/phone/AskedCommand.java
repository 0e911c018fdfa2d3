package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.Ask;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What you are asked. It is up to you. */
@Command(name = "asked", description = "What you are asked. It is up to you.")
final class AskedCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Option(
      names = "--not-now",
      paramLabel = "SET",
      description = "You do not want to answer this. Nobody asks you again about the same.")
  private String notNow;

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    List<Ask> asks = api.listAsks().getAsks();
    if (notNow != null) {
      api.putAskOff(find(asks));
      phone.screen().line("That is fine. Nobody asks you again about the same.");
    } else if (asks.isEmpty()) {
      phone.screen().line("Nobody is asking you anything. You can still say something: phone ask");
    } else {
      asks.forEach(this::show);
    }
    return 0;
  }

  private UUID find(List<Ask> asks) {
    return asks.stream()
        .filter(ask -> ask.getCode().equals(notNow))
        .findFirst()
        .orElseThrow(() -> new Trouble("Nobody is asking you " + notNow + ". See: phone asked"))
        .getId();
  }

  private void show(Ask ask) {
    Screen screen = phone.screen();
    screen.title(ask.getTitle());
    screen.line(why(ask) + " You can answer until " + PlainDates.day(ask.getUntil()) + ".");
    screen.line(
        "Answer with: phone say " + ask.getCode() + " --share WHO --answer QUESTION=ANSWER");
    screen.line("Not now: phone asked --not-now " + ask.getCode());
    screen.gap();
  }

  private static String why(Ask ask) {
    return switch (ask.getReason()) {
      case "worker-change" -> "Your worker changed.";
      case "meeting" -> "You have a meeting.";
      case "campaign" -> "We are asking lots of young people now.";
      default -> "We ask this now and then.";
    };
  }
}
