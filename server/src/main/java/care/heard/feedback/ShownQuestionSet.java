package care.heard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question set as a phone shows it, in one language.
 *
 * @param languages the codes of all the languages it can be had in
 * @param variant {@code standard} or {@code easy-read}
 */
public record ShownQuestionSet(
    UUID id,
    String code,
    int version,
    String title,
    String intro,
    String language,
    List<String> languages,
    String variant,
    String readAloud,
    List<ShownQuestion> questions) {

  /**
   * One question; every one can be skipped.
   *
   * @param symbol the name of a picture, in the easy-read variant
   * @param readAloud what to say to somebody who listens
   */
  public record ShownQuestion(
      String id,
      String kind,
      String text,
      Optional<String> easyText,
      Optional<String> symbol,
      String readAloud,
      List<ShownOption> options,
      boolean skippable,
      Optional<Integer> maxLength) {}

  /** One thing that can be chosen. */
  public record ShownOption(String value, String label, Optional<String> symbol) {}
}
