package care.heard.feedback;

/** A question and what was answered, both as they were shown. */
public record AnsweredQuestion(String question, String text, String answer) {
  @Override
  public String toString() {
    return "AnsweredQuestion[" + question + "]";
  }
}
