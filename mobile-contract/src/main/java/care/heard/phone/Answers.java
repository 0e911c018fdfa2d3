package care.heard.phone;

import care.heard.client.model.Answer;
import care.heard.client.model.Question;
import care.heard.client.model.QuestionOption;
import care.heard.client.model.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what was typed into answers that fit their questions. */
final class Answers {
  private final QuestionSet questions;
  private final List<Answer> given = new ArrayList<>();

  Answers(QuestionSet questions) {
    this.questions = questions;
  }

  /** The answer to one question, in the form that its kind asks for. */
  Answers answer(String questionId, String value) {
    Question question =
        questions.getQuestions().stream()
            .filter(q -> q.getId().equals(questionId))
            .findFirst()
            .orElseThrow(() -> noSuchQuestion(questionId));
    given.add(fitting(question, value));
    return this;
  }

  Answers answerAll(Map<String, String> values) {
    values.forEach(this::answer);
    return this;
  }

  /** The answer to the first question of that kind that has none yet. */
  Answers answerFirst(String kind, String value) {
    Question question =
        questions.getQuestions().stream()
            .filter(q -> kind.equals(q.getKind()) && !isAnswered(q))
            .findFirst()
            .orElseThrow(() -> new Trouble("No question here is waiting for " + kind + "."));
    return answer(question.getId(), value);
  }

  List<Answer> list() {
    return List.copyOf(given);
  }

  private boolean isAnswered(Question question) {
    return given.stream().anyMatch(a -> a.getQuestion().equals(question.getId()));
  }

  private static Answer fitting(Question question, String value) {
    Answer answer = new Answer().question(question.getId());
    return switch (question.getKind()) {
      case "choice" -> answer.choice(chosen(question, value));
      case "faces" -> answer.face(face(question, value));
      case "words" -> answer.words(value);
      default -> throw new Trouble("This phone is too old for the question " + question.getId());
    };
  }

  private static String chosen(Question question, String value) {
    List<QuestionOption> options = Optional.ofNullable(question.getOptions()).orElse(List.of());
    return options.stream()
        .filter(o -> o.getValue().equals(value) || o.getLabel().equalsIgnoreCase(value))
        .map(QuestionOption::getValue)
        .findFirst()
        .orElseThrow(() -> noSuchOption(question, options));
  }

  private static int face(Question question, String value) {
    if (!value.matches("[1-5]")) {
      throw new Trouble(question.getId() + " takes a face from 1 (very sad) to 5 (very happy).");
    }
    return Integer.parseInt(value);
  }

  private static Trouble noSuchOption(Question question, List<QuestionOption> options) {
    String values =
        options.stream().map(QuestionOption::getValue).collect(Collectors.joining(", "));
    return new Trouble(question.getId() + " takes one of: " + values);
  }

  private Trouble noSuchQuestion(String questionId) {
    String ids =
        questions.getQuestions().stream().map(Question::getId).collect(Collectors.joining(", "));
    return new Trouble("There is no question " + questionId + " here. The questions are: " + ids);
  }
}
