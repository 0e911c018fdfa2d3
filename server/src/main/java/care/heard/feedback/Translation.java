package care.heard.feedback;

import java.util.Map;
import java.util.Optional;

/**
 * A question set in another language than English. What it leaves out is shown in English.
 *
 * @param questions by question id
 */
public record Translation(
    Optional<String> title, Optional<String> intro, Map<String, QuestionWords> questions) {
  /** What the content leaves out is empty. */
  public Translation {
    title = title == null ? Optional.empty() : title;
    intro = intro == null ? Optional.empty() : intro;
    questions = questions == null ? Map.of() : questions;
  }

  /**
   * One question in that language.
   *
   * @param options labels by the option's value
   */
  public record QuestionWords(
      Optional<String> text,
      Optional<String> easyText,
      Optional<String> readAloud,
      Map<String, String> options) {
    /** What the content leaves out is empty. */
    public QuestionWords {
      text = text == null ? Optional.empty() : text;
      easyText = easyText == null ? Optional.empty() : easyText;
      readAloud = readAloud == null ? Optional.empty() : readAloud;
      options = options == null ? Map.of() : options;
    }
  }
}
