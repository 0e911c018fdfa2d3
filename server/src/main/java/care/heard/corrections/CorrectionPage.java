package care.heard.corrections;

import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a young person says is wrong, and the answer or the form for it.
 *
 * @param message what was just done, to say so
 * @param mayAnswer whether whoever reads it can answer it now
 * @param outcomes what can become of it
 * @param typed what was typed or ticked before
 * @param key makes a second click the same command
 */
public record CorrectionPage(
    Optional<String> message,
    FormErrors errors,
    UUID id,
    String from,
    String about,
    String words,
    String asked,
    String due,
    Optional<Answer> answer,
    boolean mayAnswer,
    List<Choice> outcomes,
    Typed typed,
    String key) {

  /** What was answered, by whom and when. */
  public record Answer(String state, String words, String by, String on) {
    @Override
    public String toString() {
      return "Answer";
    }
  }

  /** What was typed or ticked in a form that was refused. */
  public record Typed(String outcome, String words) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** What only the page knows. */
  record View(Optional<String> message, FormErrors errors, Typed typed) {
    static View fresh(Optional<String> message) {
      return new View(message, FormErrors.none(), new Typed("", ""));
    }
  }

  static CorrectionPage of(StaffCorrection one, boolean mayAnswer, View view) {
    return new CorrectionPage(
        view.message(),
        view.errors(),
        one.id(),
        one.from(),
        one.about().title(),
        one.words(),
        PlainTime.day(one.askedOn()),
        PlainTime.day(one.answerBy()),
        one.answer().map(words -> answer(one, words)),
        mayAnswer && one.answer().isEmpty(),
        choices(),
        view.typed(),
        UUID.randomUUID().toString());
  }

  private static List<Choice> choices() {
    return Stream.of(CorrectionState.PUT_RIGHT, CorrectionState.STAYS)
        .map(state -> new Choice(state.code(), state.words()))
        .toList();
  }

  private static Answer answer(StaffCorrection one, String words) {
    return new Answer(
        one.state().words(),
        words,
        one.answeredBy().orElseThrow(),
        PlainTime.day(one.answeredOn().orElseThrow()));
  }

  @Override
  public String toString() {
    return "CorrectionPage[" + id + "]";
  }
}
