package care.heard.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a question set so that the choices go with the words. */
final class Answering {
  private static final Map<String, String> ASKED_BY_THEME =
      Map.of(
          "HOME", "settled",
          "WORKER_TRUST", "trust-worker",
          "REACHING_WORKER", "reach-worker",
          "LISTENED_TO", "say-in-decisions",
          "FAMILY_TIME", "see-people");
  private static final List<String> ASKED =
      List.of(
          "settled",
          "trust-worker",
          "reach-worker",
          "say-in-decisions",
          "see-people",
          "adult-to-count-on");

  private final Caseload caseload;
  private final Words words;
  private final Dice dice;

  Answering(Caseload caseload, Words words, Dice dice) {
    this.caseload = caseload;
    this.words = words;
    this.dice = dice;
  }

  Message.Answers answer(Mind mind) {
    var choices = new LinkedHashMap<String, Object>();
    var texts = new LinkedHashMap<String, String>();
    if (mind.questionSet().equals(Mind.WORKER_CHANGED)) {
      answerWorkerChanged(mind, choices);
      texts.put("better", (sorry(mind) + " " + glad(mind)).strip());
    } else {
      answerHowAreThings(mind, choices);
      put(texts, "one-good-thing", glad(mind));
      put(texts, "one-thing-to-change", sorry(mind));
    }
    choices.put("get-back", mind.wantsAnswer() ? "yes" : "no");
    choices.put("unsafe", mind.saysUnsafe());
    return new Message.Answers(choices, texts);
  }

  private void answerWorkerChanged(Mind mind, Map<String, Object> choices) {
    boolean bad = mind.isSorryAbout("WORKER_CHANGE");
    boolean repeated = mind.isSorryAbout("REPEATING_STORY");
    maybe(choices, "told-before", lean(bad));
    maybe(choices, "knew-why", lean(bad || mind.isSorryAbout("KNOWING_WHY")));
    maybe(choices, "said-goodbye", dice.chance(0.08) ? "did-not-want-to" : lean(bad));
    maybe(choices, "new-worker-knew", lean(repeated));
    choices.put("told-again", repeated ? dice.pick(List.of("some", "all", "all")) : toldAgain());
    maybe(choices, "how-many", howMany(mind));
    choices.put("feel", bad || repeated ? dice.between(1, 3) : dice.between(3, 5));
  }

  private void answerHowAreThings(Mind mind, Map<String, Object> choices) {
    var troubled = mind.isSorryAbout("SAFE");
    maybe(choices, "safe-at-home", troubled ? "sort-of" : "yes");
    for (var question : ASKED) {
      maybe(choices, question, lean(mind.sorry().stream().anyMatch(t -> asks(t, question))));
    }
    var better = mind.glad().size() >= mind.sorry().size();
    maybe(choices, "life-going", dice.chance(0.4) ? "same" : better ? "better" : "worse");
  }

  private static boolean asks(String theme, String question) {
    return question.equals(ASKED_BY_THEME.get(theme));
  }

  private String lean(boolean bad) {
    if (dice.chance(0.3)) {
      return "sort-of";
    }
    return dice.chance(0.1) == bad ? "yes" : "no";
  }

  private String toldAgain() {
    return dice.chance(0.7) ? "no" : "some";
  }

  private String howMany(Mind mind) {
    if (dice.chance(0.06)) {
      return "not-sure";
    }
    int workers = caseload.workersInTheYearBefore(mind.person(), mind.day());
    return workers > 3 ? "4-or-more" : Integer.toString(Math.max(2, workers));
  }

  // Every question can be skipped, and some are.
  private void maybe(Map<String, Object> choices, String question, String value) {
    if (dice.chance(0.92)) {
      choices.put(question, value);
    }
  }

  private String glad(Mind mind) {
    return mind.glad().isEmpty() ? "" : words.about(mind.glad(), true, workerOf(mind));
  }

  private String sorry(Mind mind) {
    return mind.sorry().isEmpty() ? "" : words.about(mind.sorry(), false, workerOf(mind));
  }

  private String workerOf(Mind mind) {
    return caseload.workerOn(mind.person(), mind.day()).firstName();
  }

  private static void put(Map<String, String> texts, String question, String text) {
    if (!text.isEmpty()) {
      texts.put(question, text);
    }
  }
}
