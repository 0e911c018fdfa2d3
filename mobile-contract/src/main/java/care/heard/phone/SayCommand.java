package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.About;
import care.heard.client.model.Ask;
import care.heard.client.model.FeedbackReceipt;
import care.heard.client.model.QuestionSet;
import care.heard.client.model.SendUnnamedFeedback;
import care.heard.client.model.SubmitFeedback;
import care.heard.client.model.SubmitFeedback.LevelEnum;
import care.heard.client.model.SubmitFeedback.ShareWithEnum;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Say how things are. Answer what you like; skip the rest. */
@Command(name = "say", description = "Say how things are. Answer what you like; skip the rest.")
final class SayCommand implements Callable<Integer> {
  private static final String WORKER_CHANGE = "worker-change";

  @ParentCommand private Phone phone;

  @Mixin private Reading reading;

  @Parameters(
      paramLabel = "SET",
      description = "What to answer: worker-changed, how-are-things, or another from phone ask.")
  private String set;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Your own words, for the first question that takes words.")
  private String words;

  @Option(
      names = "--answer",
      paramLabel = "QUESTION=ANSWER",
      description = "An answer to one question. As often as you like.")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(
      names = "--face",
      paramLabel = "1-5",
      description = "How you feel: 1 very sad, 5 very happy.")
  private Integer face;

  @Option(
      names = "--theme",
      paramLabel = "CODE",
      description = "What it is about, up to three times.")
  private Set<String> themes = new LinkedHashSet<>();

  @Option(
      names = "--share",
      paramLabel = "WHO",
      split = ",",
      description = "Who can see it: ${COMPLETION-CANDIDATES}. Nothing is picked for you.")
  private Set<ShareWithEnum> share = new LinkedHashSet<>();

  @Option(
      names = "--quote",
      description = "Your words may be shown to the board, without your name.")
  private boolean quote;

  @Option(names = "--no-answer", description = "Nobody needs to get back to you.")
  private boolean noAnswer;

  @Option(
      names = "--anonymous",
      description = "Nobody can find out that it was you. The participation team reads it.")
  private boolean anonymous;

  @Option(
      names = "--confidential",
      description =
          "Nobody who reads it sees your name. Two people together can find out, if somebody is in"
              + " danger.")
  private boolean confidential;

  @Option(
      names = "--later",
      description = "Without your name: wait a random time, up to an hour, before it is sent.")
  private boolean later;

  @Override
  public Integer call() throws ApiException {
    if (anonymous || confidential) {
      return sayWithoutName();
    }
    if (share.isEmpty()) {
      throw new Trouble(
          "Who can see it? Nothing is picked for you. Say so with --share and one or more of:"
              + " worker, participation");
    }
    Handset handset = phone.pickUp();
    QuestionSet questions = find(reading.questionSets(handset.api()));
    SubmitFeedback message = message(questions).about(about(handset.api()));
    phone.screen().title("You are sending: " + questions.getTitle());
    Message.show(phone.screen(), message);
    phone.screen().gap();
    show(phone.screen(), handset.say(message));
    return 0;
  }

  private int sayWithoutName() throws ApiException {
    if (anonymous && confidential) {
      throw new Trouble("Choose one: --anonymous or --confidential.");
    }
    if (!share.isEmpty()) {
      throw new Trouble("Without your name, the participation team reads it. Leave out --share.");
    }
    QuestionSet questions = find(reading.questionSets(phone.pickUp().api()));
    SendUnnamedFeedback message =
        new SendUnnamedFeedback()
            .questionSet(questions.getId())
            .answers(answersTo(questions).list())
            .themes(themes.isEmpty() ? null : themes)
            .wantsAnswer(!noAnswer)
            .mayQuote(quote);
    new Nameless(phone, levelWithoutName()).say(message, questions, later);
    return 0;
  }

  private SendUnnamedFeedback.LevelEnum levelWithoutName() {
    return confidential
        ? SendUnnamedFeedback.LevelEnum.CONFIDENTIAL
        : SendUnnamedFeedback.LevelEnum.ANONYMOUS;
  }

  static void show(Screen screen, FeedbackReceipt receipt) {
    screen.line("It is kept. Thank you for telling us.");
    screen.line("Who reads it: " + receipt.getWhoReads());
    if (receipt.getAnswerBy() != null) {
      screen.line("Someone gets back to you by " + PlainDates.day(receipt.getAnswerBy()) + ".");
    }
    screen.line("Its number: " + receipt.getId());
    screen.help(receipt.getHelp());
  }

  private SubmitFeedback message(QuestionSet questions) {
    return new SubmitFeedback()
        .questionSet(questions.getId())
        .level(LevelEnum.NAMED)
        .answers(answersTo(questions).list())
        .themes(themes.isEmpty() ? null : themes)
        .shareWith(share)
        .mayQuote(quote)
        .wantsAnswer(!noAnswer);
  }

  // What is asked about one change of worker is answered about that one.
  private About about(PhoneApi api) throws ApiException {
    return api.listAsks().getAsks().stream()
        .filter(ask -> ask.getCode().equals(set) && ask.getReason().equals(WORKER_CHANGE))
        .map(Ask::getAbout)
        .filter(Objects::nonNull)
        .findFirst()
        .map(change -> new About().change(change))
        .orElse(null);
  }

  private Answers answersTo(QuestionSet questions) {
    Answers given = new Answers(questions).answerAll(answers);
    if (face != null) {
      given.answerFirst("faces", face.toString());
    }
    if (words != null) {
      given.answerFirst("words", words);
    }
    return given;
  }

  private QuestionSet find(List<QuestionSet> sets) {
    return sets.stream()
        .filter(s -> s.getCode().equals(set))
        .findFirst()
        .orElseThrow(() -> noSuchSet(sets));
  }

  private Trouble noSuchSet(List<QuestionSet> sets) {
    String codes = sets.stream().map(QuestionSet::getCode).collect(Collectors.joining(", "));
    return new Trouble("There is no " + set + " to answer now. There is: " + codes);
  }
}
