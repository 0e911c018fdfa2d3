package care.heard.feedback;

import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered to a question set: choices, which figures can count, apart from words, which
 * are sealed.
 *
 * @param choices by question id: an option's value, or a face from 1 to 5
 * @param words by question id
 */
record Answers(Map<String, Object> choices, Map<String, String> words) {

  /** The answers as the set allows them; fails with INVALID that points at each that is not. */
  static Answers accept(QuestionSet set, List<SubmitFeedback.Answer> given) {
    var answers = new Answers(new LinkedHashMap<>(), new LinkedHashMap<>());
    var problem = Problem.of(ProblemType.INVALID).detail("Some answers do not fit their question.");
    for (int i = 0; i < given.size(); i++) {
      var fault = answers.add(set, given.get(i));
      if (!fault.isEmpty()) {
        problem = problem.error("/answers/" + i, fault);
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
    return answers;
  }

  /** The answers of an item as they were kept. */
  static Answers kept(JsonObject choices, String words) {
    return new Answers(choices.getMap(), texts(words));
  }

  /** All the words that were kept, one answer a line. */
  static String text(String words) {
    return String.join("\n", texts(words).values());
  }

  private static Map<String, String> texts(String words) {
    var texts = new LinkedHashMap<String, String>();
    new JsonObject(words).forEach(entry -> texts.put(entry.getKey(), (String) entry.getValue()));
    return texts;
  }

  JsonObject choicesJson() {
    return new JsonObject(choices);
  }

  String wordsJson() {
    return Json.text(words);
  }

  /** Whether a structured answer says that the young person may not be safe. */
  boolean saysUnsafe(QuestionSet set) {
    return set.questions().stream()
        .anyMatch(q -> choices.get(q.id()) instanceof String s && q.alertsOn().contains(s));
  }

  /** Questions and answers in the set's order, as they were shown. */
  List<AnsweredQuestion> shown(QuestionSet set) {
    return set.questions().stream()
        .filter(q -> choices.containsKey(q.id()) || words.containsKey(q.id()))
        .map(q -> new AnsweredQuestion(q.id(), q.text(), shown(q), words.containsKey(q.id())))
        .toList();
  }

  private String shown(Question question) {
    var text = words.get(question.id());
    return text != null ? text : question.label(choices.get(question.id()));
  }

  private String add(QuestionSet set, SubmitFeedback.Answer answer) {
    var question = set.find(answer.question());
    if (question.isEmpty()) {
      return "There is no question \"" + answer.question() + "\" in this set.";
    }
    if (choices.containsKey(answer.question()) || words.containsKey(answer.question())) {
      return "Answer each question once.";
    }
    return switch (question.get().kind()) {
      case "choice" -> addChoice(question.get(), answer);
      case "faces" -> addFace(answer);
      default -> addWords(question.get(), answer);
    };
  }

  private String addChoice(Question question, SubmitFeedback.Answer answer) {
    var values = question.options().stream().map(Question.Option::value).toList();
    if (answer.choice().isEmpty() || answer.words().isPresent() || answer.face().isPresent()) {
      return "Answer this with a choice.";
    }
    if (!values.contains(answer.choice().get())) {
      return "Choose one of: " + String.join(", ", values) + ".";
    }
    choices.put(question.id(), answer.choice().get());
    return "";
  }

  private String addFace(SubmitFeedback.Answer answer) {
    if (answer.face().isEmpty() || answer.words().isPresent() || answer.choice().isPresent()) {
      return "Answer this with a face from 1 to 5.";
    }
    choices.put(answer.question(), answer.face().get());
    return "";
  }

  private String addWords(Question question, SubmitFeedback.Answer answer) {
    if (answer.words().isEmpty() || answer.choice().isPresent() || answer.face().isPresent()) {
      return "Answer this with words.";
    }
    int most = question.maxLength().orElse(4000);
    if (answer.words().get().codePoints().count() > most) {
      return "Use at most " + most + " characters.";
    }
    words.put(question.id(), answer.words().get());
    return "";
  }

  @Override
  public String toString() {
    return "Answers";
  }
}
