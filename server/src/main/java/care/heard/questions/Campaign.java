package care.heard.questions;

import care.heard.asks.Audience;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A question set asked of an audience in a window, as it is kept. */
record Campaign(
    UUID id,
    String title,
    String questionSet,
    Audience audience,
    LocalDate opensOn,
    LocalDate closesOn,
    Optional<LocalDate> endedOn) {
  static Campaign fromRow(Row row) {
    return new Campaign(
        row.getUUID("id"),
        row.getString("title"),
        row.getString("question_set"),
        Audience.fromRow(row),
        row.getLocalDate("opens_on"),
        row.getLocalDate("closes_on"),
        Optional.ofNullable(row.getLocalDate("ended_on")));
  }

  /** How far it is on that day. */
  CampaignState state(LocalDate day) {
    if (endedOn.isPresent() || closesOn.isBefore(day)) {
      return CampaignState.OVER;
    }
    return opensOn.isAfter(day) ? CampaignState.PLANNED : CampaignState.RUNNING;
  }

  /** A campaign as staff see it. */
  record Shown(
      UUID id,
      String title,
      String questionSet,
      List<String> ageBands,
      List<String> statuses,
      LocalDate opensOn,
      LocalDate closesOn,
      String state,
      Reach reach) {
    static Shown of(Campaign campaign, Reach reach, LocalDate today) {
      return new Shown(
          campaign.id(),
          campaign.title(),
          campaign.questionSet(),
          campaign.audience().ageBands(),
          campaign.audience().statuses(),
          campaign.opensOn(),
          campaign.closesOn(),
          campaign.state(today).code(),
          reach);
    }
  }
}
