package care.heard.questions;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The campaigns and what they reach.
 *
 * @param message what was just done, to say so
 * @param mayPlan whether this member of staff may plan and end campaigns
 */
public record CampaignsPage(
    Optional<String> message, FormErrors errors, boolean mayPlan, List<Line> lines) {
  /**
   * One campaign.
   *
   * @param when its days in words
   * @param state in words: {@code Under way}
   * @param answered a figure, or the sign that it is withheld
   */
  public record Line(
      UUID id,
      String title,
      String questionSet,
      String when,
      String state,
      int asked,
      String answered,
      boolean mayEnd) {}

  static CampaignsPage of(
      Optional<String> message, FormErrors errors, boolean mayPlan, List<Campaign.Shown> all) {
    return new CampaignsPage(
        message, errors, mayPlan, all.stream().map(c -> line(c, mayPlan)).toList());
  }

  private static Line line(Campaign.Shown campaign, boolean mayPlan) {
    return new Line(
        campaign.id(),
        campaign.title(),
        campaign.questionSet(),
        PlainTime.day(campaign.opensOn()) + " to " + PlainTime.day(campaign.closesOn()),
        words(campaign.state()),
        campaign.reach().asked(),
        campaign.reach().answeredInWords(),
        mayPlan && !campaign.state().equals(CampaignState.OVER.code()));
  }

  private static String words(String state) {
    return switch (state) {
      case "planned" -> "Planned";
      case "running" -> "Under way";
      default -> "Over";
    };
  }
}
