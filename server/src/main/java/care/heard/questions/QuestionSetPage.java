package care.heard.questions;

import care.heard.feedback.ShownQuestionSet;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;

/**
 * One version of a question set, as a phone would show it, and what can be done with it.
 *
 * @param message what was just done, to say so
 * @param state in words: {@code Draft}
 * @param facts whom it is for and when, a sentence each
 */
public record QuestionSetPage(
    Optional<String> message,
    FormErrors errors,
    QuestionSetVersion version,
    String state,
    List<String> facts) {

  static QuestionSetPage of(
      Optional<String> message, FormErrors errors, QuestionSetVersion version) {
    return new QuestionSetPage(
        message, errors, version, QuestionSetsPage.words(version.state()), facts(version));
  }

  /** Whether it can be changed and published. */
  public boolean isDraft() {
    return version.state().equals("draft");
  }

  /** Whether young people answer it now. */
  public boolean isPublished() {
    return version.state().equals("published");
  }

  /** What a phone shows. */
  public ShownQuestionSet shown() {
    return version.preview();
  }

  /** A link to the same in another language or variant. */
  public String href(String language, String variant) {
    return "/staff/question-sets/%s?language=%s&variant=%s"
        .formatted(version.id(), language, variant);
  }

  /** The other variant than the one that is shown. */
  public String otherVariant() {
    return shown().variant().equals("standard") ? "easy-read" : "standard";
  }

  private static List<String> facts(QuestionSetVersion v) {
    var who = v.ageBands().isEmpty() ? "Every age" : "Aged " + String.join(", ", v.ageBands());
    var status = v.statuses().isEmpty() ? "" : ", " + String.join(" or ", v.statuses());
    var offered =
        v.offeredTo().equals("everyone")
            ? "Whoever wants to can answer at any time."
            : "Only for those who are asked.";
    var from = v.opensOn().map(day -> "From " + PlainTime.day(day)).orElse("From its publication");
    var until = v.closesOn().map(day -> " to " + PlainTime.day(day)).orElse("");
    return List.of(
        who + status + ".",
        offered,
        from + until + ".",
        "Asked of the same person every " + v.askEveryDays() + " days at most.",
        v.periodDays()
            .map(days -> "Everybody it is for is asked every " + days + " days.")
            .orElse("Nobody is asked by itself."));
  }
}
