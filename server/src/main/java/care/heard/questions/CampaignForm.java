package care.heard.questions;

import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.UUID;

/**
 * The form on which a campaign is planned, with what was typed so far.
 *
 * @param sets the questions that can be asked
 * @param key a fresh UUID, which makes a second click the same campaign
 */
public record CampaignForm(
    FormErrors errors,
    List<QuestionSetVersion.Summary> sets,
    String title,
    String questionSet,
    List<String> ageBands,
    List<String> statuses,
    String opensOn,
    String closesOn,
    String key) {
  static CampaignForm blank(List<QuestionSetVersion.Summary> sets) {
    return new CampaignForm(
        FormErrors.none(), sets, "", "", List.of(), List.of(), "", "", newKey());
  }

  static CampaignForm again(
      FormAttempt attempt, Problem problem, List<QuestionSetVersion.Summary> sets) {
    return new CampaignForm(
        FormErrors.of(problem),
        sets,
        attempt.value("title"),
        attempt.value("questionSet"),
        attempt.values().getOrDefault("ageBands", List.of()),
        attempt.values().getOrDefault("statuses", List.of()),
        attempt.value("opensOn"),
        attempt.value("closesOn"),
        newKey());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
