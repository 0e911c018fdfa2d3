package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.Me;
import care.heard.client.model.MyWorker;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Who you are to Heard, and who works with you. */
@Command(name = "me", description = "Who you are to Heard, and who works with you.")
final class MeCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    Me me = phone.pickUp().api().getMe();
    Screen screen = phone.screen();
    screen.title(me.getCallMe() + ", " + me.getAuthority());
    me.getWorkers().forEach(worker -> screen.line(words(worker)));
    screen.line(waiting(me.getWaiting().getNotices()));
    screen.help(me.getHelp());
    return 0;
  }

  private static String words(MyWorker worker) {
    String who = worker.getName() + " is " + worker.getRole();
    return who + ", since " + PlainDates.day(worker.getSince()) + ".";
  }

  private static String waiting(int notices) {
    return notices == 0 ? "Nothing new." : "You have something new. Look with: phone inbox";
  }
}
