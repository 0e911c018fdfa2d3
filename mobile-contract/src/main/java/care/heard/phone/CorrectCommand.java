package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.AskForCorrection;
import care.heard.client.model.MyCorrection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Say that something in your data is wrong, or see what became of it. */
@Command(
    name = "correct",
    description = "Say that something in your data is wrong, or see what became of it.")
final class CorrectCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @ArgGroup(exclusive = false)
  private Wrong wrong;

  /** What is wrong. */
  static final class Wrong {
    @Option(
        names = "--about",
        required = true,
        paramLabel = "PART",
        description = "Which part of your data: ${COMPLETION-CANDIDATES}.")
    private Part about;

    @Option(
        names = "--words",
        required = true,
        paramLabel = "WORDS",
        description = "What is wrong, and what is right.")
    private String words;
  }

  /** The parts of somebody's data. */
  enum Part {
    ABOUT_YOU,
    WORKERS,
    REVIEWS,
    MEETINGS,
    OTHER
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    if (wrong == null) {
      show(api.listMyCorrections().getCorrections());
    } else {
      tell(api.askForCorrection(UUID.randomUUID(), body()));
    }
    return 0;
  }

  private AskForCorrection body() {
    return new AskForCorrection()
        .about(AskForCorrection.AboutEnum.valueOf(wrong.about.name()))
        .words(wrong.words);
  }

  private void tell(MyCorrection kept) {
    Screen screen = phone.screen();
    screen.line("It is kept. The participation team has it put right, or tells you why not.");
    screen.line("You get an answer by " + PlainDates.day(kept.getAnswerBy()) + ": phone correct");
    screen.help(kept.getHelp());
  }

  private void show(List<MyCorrection> all) {
    if (all.isEmpty()) {
      phone.screen().line("You have not said that anything is wrong. Look with: phone data");
    }
    all.forEach(this::show);
  }

  private void show(MyCorrection one) {
    Screen screen = phone.screen();
    screen.title(one.getWords());
    screen.line(
        switch (one.getState()) {
          case "put-right" -> "It was put right.";
          case "stays" -> "It stays as it is.";
          default -> "You get an answer by " + PlainDates.day(one.getAnswerBy()) + ".";
        });
    if (one.getAnswer() != null) {
      screen.line(one.getAnsweredBy() + ": " + one.getAnswer());
    }
    one.getReads()
        .forEach(read ->
            screen.line(
                "Read by %s, %s, on %s."
                    .formatted(read.getName(), read.getRole(), PlainDates.day(read.getReadOn()))));
    screen.gap();
  }
}
