package care.heard.questions;

import care.heard.feedback.QuestionSet;
import care.heard.feedback.ShownQuestionSet;
import care.heard.feedback.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a question set as staff work on it.
 *
 * @param questions the script of the questions
 * @param offeredTo {@code everyone} in its audience, or only whoever was {@code asked}
 * @param periodDays after how many days it is asked again by itself
 * @param preview what a phone would get
 */
public record QuestionSetVersion(
    UUID id,
    String code,
    int version,
    String state,
    String title,
    String intro,
    String questions,
    List<String> ageBands,
    List<String> statuses,
    String offeredTo,
    Optional<LocalDate> opensOn,
    Optional<LocalDate> closesOn,
    int askEveryDays,
    Optional<Integer> periodDays,
    int edition,
    ShownQuestionSet preview) {

  static QuestionSetVersion of(KeptVersion kept, Wording wording) {
    QuestionSet set = kept.set();
    return new QuestionSetVersion(
        set.id(),
        set.code(),
        set.version(),
        set.state(),
        set.title(),
        set.intro(),
        ScriptWriter.write(set),
        set.audience().ageBands(),
        set.audience().statuses(),
        kept.offered() ? "everyone" : "asked",
        set.audience().opensOn(),
        set.audience().closesOn(),
        kept.askEveryDays(),
        kept.periodDays(),
        kept.edition(),
        wording.show(set));
  }

  /** One line of the list. */
  public record Summary(UUID id, String code, int version, String state, String title) {
    static Summary of(KeptVersion kept) {
      var set = kept.set();
      return new Summary(set.id(), set.code(), set.version(), set.state(), set.title());
    }
  }
}
