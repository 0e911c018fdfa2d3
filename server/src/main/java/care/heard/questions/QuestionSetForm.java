package care.heard.questions;

import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form on which a question set is written, with what was typed so far.
 *
 * @param id of the draft that is changed; empty for a set that is new
 * @param key a fresh UUID, which makes a second click the same draft
 */
public record QuestionSetForm(
    FormErrors errors,
    Optional<UUID> id,
    String code,
    String title,
    String intro,
    String questions,
    List<String> ageBands,
    List<String> statuses,
    String offeredTo,
    String opensOn,
    String closesOn,
    String askEveryDays,
    String periodDays,
    String edition,
    String symbols,
    String key) {

  /** What every set ends with, to begin from. */
  private static final String BEGINNING =
      """
      [first-question]
      ask: How was it?
      easy: How was it?
      symbol: faces
      faces

      [get-back]
      ask: Do you want someone to get back to you?
      easy: Shall someone answer you?
      symbol: letter
      choice yes: Yes
      choice no: No
      picture yes: tick
      picture no: cross

      [unsafe]
      ask: Do you feel unsafe right now?
      easy: Are you in danger or scared now?
      symbol: warning
      choice yes: Yes
      choice sort-of: Sort of
      choice no: No
      alert: yes, sort-of
      """;

  static QuestionSetForm blank() {
    return new QuestionSetForm(
        FormErrors.none(),
        Optional.empty(),
        "",
        "",
        "",
        BEGINNING,
        List.of(),
        List.of(),
        "everyone",
        "",
        "",
        "28",
        "",
        "",
        symbolNames(),
        newKey());
  }

  static QuestionSetForm of(QuestionSetVersion version) {
    return new QuestionSetForm(
        FormErrors.none(),
        Optional.of(version.id()),
        version.code(),
        version.title(),
        version.intro(),
        version.questions(),
        version.ageBands(),
        version.statuses(),
        version.offeredTo(),
        version.opensOn().map(String::valueOf).orElse(""),
        version.closesOn().map(String::valueOf).orElse(""),
        String.valueOf(version.askEveryDays()),
        version.periodDays().map(String::valueOf).orElse(""),
        String.valueOf(version.edition()),
        symbolNames(),
        newKey());
  }

  static QuestionSetForm again(FormAttempt attempt, Problem problem) {
    return new QuestionSetForm(
        FormErrors.of(problem),
        Optional.ofNullable(attempt.parameters().get("questionSetId")).map(UUID::fromString),
        attempt.value("code"),
        attempt.value("title"),
        attempt.value("intro"),
        attempt.value("questions"),
        attempt.values().getOrDefault("ageBands", List.of()),
        attempt.values().getOrDefault("statuses", List.of()),
        attempt.value("offeredTo"),
        attempt.value("opensOn"),
        attempt.value("closesOn"),
        attempt.value("askEveryDays"),
        attempt.value("periodDays"),
        attempt.value("edition"),
        symbolNames(),
        newKey());
  }

  /** Where the form goes. */
  public String action() {
    return id.map(draft -> "/staff/question-sets/" + draft + "/edit")
        .orElse("/staff/question-sets");
  }

  private static String symbolNames() {
    return String.join(", ", Symbols.known().stream().sorted().toList());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
