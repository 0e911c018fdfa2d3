package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A question and what was answered, both as they were shown.
 *
 * @param ownWords whether it was answered in words of their own
 */
public record AnsweredQuestion(
    String question, String text, String answer, @JsonIgnore boolean ownWords) {
  /** The same with other words as the answer. */
  AnsweredQuestion reading(String other) {
    return new AnsweredQuestion(question, text, other, ownWords);
  }

  @Override
  public String toString() {
    return "AnsweredQuestion[" + question + "]";
  }
}
