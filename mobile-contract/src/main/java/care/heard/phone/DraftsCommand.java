package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.Draft;
import care.heard.client.model.DraftAnswer;
import care.heard.client.model.QuestionSet;
import care.heard.client.model.SaveDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What you have begun to say by name, on any of your phones. */
@Command(
    name = "drafts",
    description = "What you have begun to say by name: see it, go on with it, or throw it away.")
final class DraftsCommand implements Callable<Integer> {
  private static final String NONE = "\"0\"";

  @ParentCommand private Phone phone;
  @Mixin private Reading reading;

  @Parameters(
      arity = "0..1",
      paramLabel = "SET",
      description = "Which questions; without it, all that you have begun is shown.")
  private String set;

  @Option(
      names = "--answer",
      paramLabel = "QUESTION=ANSWER",
      description = "An answer to keep for later. As often as you like.")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(
      names = "--based-on",
      paramLabel = "STATE",
      description = "Which state of it you saw last; the latest where it is left out.")
  private String basedOn;

  @Option(names = "--forget", description = "Throw it away.")
  private boolean forget;

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    List<Draft> drafts = api.listDrafts().getDrafts();
    if (set == null) {
      showAll(drafts);
    } else if (forget) {
      api.saveDraft(new SaveDraft().code(set).answers(List.of()), state(drafts));
      phone.screen().line("It is thrown away, on all your phones.");
    } else {
      show(api.saveDraft(next(api), state(drafts)));
    }
    return 0;
  }

  // Only the latest state can be changed: what another phone keeps meanwhile is not written over.
  private String state(List<Draft> drafts) {
    return basedOn != null
        ? basedOn
        : drafts.stream()
            .filter(draft -> draft.getCode().equals(set))
            .map(Draft::getEtag)
            .findFirst()
            .orElse(NONE);
  }

  private SaveDraft next(PhoneApi api) throws ApiException {
    if (answers.isEmpty()) {
      throw new Trouble("Say what to keep with --answer QUESTION=ANSWER, or --forget.");
    }
    QuestionSet questions =
        reading.questionSets(api).stream()
            .filter(one -> one.getCode().equals(set))
            .findFirst()
            .orElseThrow(() -> new Trouble("There is no " + set + " to answer. See: phone ask"));
    return new SaveDraft().code(set).answers(new Answers(questions).answerAll(answers).list());
  }

  private void showAll(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      phone.screen().line("You have begun nothing. What you send without a name is never here.");
    }
    drafts.forEach(this::show);
  }

  private void show(Draft draft) {
    Screen screen = phone.screen();
    screen.title(draft.getCode());
    draft.getAnswers().forEach(answer -> screen.line(answer.getQuestion() + ": " + said(answer)));
    if (draft.getKeptUntil() != null) {
      screen.line("Kept until " + PlainDates.day(draft.getKeptUntil()) + ", on all your phones.");
    }
    screen.line("State: " + draft.getEtag());
    screen.gap();
  }

  private static String said(DraftAnswer answer) {
    if (answer.getWords() != null) {
      return answer.getWords();
    }
    return answer.getChoice() != null ? answer.getChoice() : String.valueOf(answer.getFace());
  }
}
