package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.Look;
import care.heard.client.model.Looks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Who opened what you sent. */
@Command(name = "looks", description = "Who opened what you sent, newest first.")
final class LooksCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    Looks looks = phone.pickUp().api().listLooks();
    Screen screen = phone.screen();
    looks
        .getLooks()
        .forEach(look -> screen.line(PlainDates.day(look.getDay()) + ": " + what(look)));
    if (looks.getLooks().isEmpty()) {
      screen.line("Nobody has opened anything of yours yet.");
    }
    screen.line(looks.getNote());
    return 0;
  }

  private static String what(Look look) {
    String who = look.getName() == null ? look.getRole() : look.getName() + ", " + look.getRole();
    return switch (look.getKind()) {
      case "feedback" ->
          "%s, which you sent on %s, was opened by %s."
              .formatted(look.getTitle(), PlainDates.day(look.getSentOn()), who);
      case "identity" ->
          "Your name on something you sent confidentially was opened by %s.".formatted(who);
      case "code" -> "A code for your phone was made by %s.".formatted(who);
      default -> "Somebody looked at something about you: %s.".formatted(who);
    };
  }
}
