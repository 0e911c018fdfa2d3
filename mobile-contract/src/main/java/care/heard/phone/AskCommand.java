package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.Question;
import care.heard.client.model.QuestionOption;
import care.heard.client.model.QuestionSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What you can answer now, and how. */
@Command(name = "ask", description = "What you can answer now, and how.")
final class AskCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Mixin private Reading reading;

  @Override
  public Integer call() throws ApiException {
    Screen screen = phone.screen();
    reading.questionSets(phone.pickUp().api()).forEach(set -> show(screen, set));
    screen.line("You can skip any question.");
    return 0;
  }

  private static void show(Screen screen, QuestionSet set) {
    screen.title(set.getTitle());
    screen.line(set.getIntro());
    screen.gap();
    set.getQuestions().forEach(question -> show(screen, question));
    screen.line(
        "Answer with: phone say " + set.getCode() + " --share WHO --answer QUESTION=ANSWER");
    screen.gap();
  }

  private static void show(Screen screen, Question question) {
    screen.line(question.getText());
    screen.line("    " + question.getId() + "=" + howTo(question));
  }

  private static String choice(QuestionOption option) {
    return option.getValue().replace('-', ' ').equalsIgnoreCase(option.getLabel())
        ? option.getValue()
        : option.getValue() + " (" + option.getLabel() + ")";
  }

  private static String howTo(Question question) {
    return switch (question.getKind()) {
      case "choice" ->
          Optional.ofNullable(question.getOptions()).orElse(List.of()).stream()
              .map(AskCommand::choice)
              .collect(Collectors.joining(" or "));
      case "faces" -> "1 (very sad) to 5 (very happy)";
      case "words" -> "your own words";
      default -> "(this phone is too old for this question)";
    };
  }
}
