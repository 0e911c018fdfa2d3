package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.Change;
import care.heard.client.model.SayNoticed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What changed because of what you said. */
@Command(name = "changes", description = "What changed because of what you said.")
final class ChangesCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Option(
      names = "--noticed",
      paramLabel = "ANSWER",
      description = "Did you notice the first thing you are asked about? ${COMPLETION-CANDIDATES}.")
  private Noticed noticed;

  /** What can be said. */
  enum Noticed {
    YES,
    NO,
    NOT_SURE
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    List<Change> changes = api.listWhatChanged().getChanges();
    if (noticed != null) {
      api.sayNoticed(asked(changes), body());
      phone.screen().line("Thank you. Staff only see how many of you noticed.");
    } else if (changes.isEmpty()) {
      phone.screen().line("Nothing yet.");
    } else {
      changes.forEach(this::show);
    }
    return 0;
  }

  private SayNoticed body() {
    String said = noticed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new SayNoticed().noticed(SayNoticed.NoticedEnum.fromValue(said));
  }

  private static UUID asked(List<Change> changes) {
    return changes.stream()
        .filter(change -> Boolean.TRUE.equals(change.getAskedMe()))
        .findFirst()
        .orElseThrow(() -> new Trouble("Nobody is asking you. See: phone changes"))
        .getId();
  }

  private void show(Change change) {
    Screen screen = phone.screen();
    screen.title(change.getTitle());
    screen.line("About: " + change.getAbout() + ". " + state(change) + ".");
    if (change.getWords() != null) {
      screen.quote(change.getWords());
    }
    if (Boolean.TRUE.equals(change.getAskedMe())) {
      screen.line(
          change.getNoticed() == null
              ? "Did you notice? Say: phone changes --noticed yes (or no, or not_sure)"
              : "You said: " + change.getNoticed());
    }
    screen.gap();
  }

  private static String state(Change change) {
    String day = PlainDates.day(change.getDay());
    return switch (change.getState()) {
      case "closed" -> "Done on " + day;
      case "dropped" -> "We will not do it";
      default -> "We are working on it";
    };
  }
}
