package care.heard.questions;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a campaign is. Days move it on; staff can end it before its last day. */
enum CampaignState {
  PLANNED,
  RUNNING,
  OVER;

  private static final Map<CampaignState, Set<CampaignState>> NEXT =
      Map.of(PLANNED, Set.of(RUNNING, OVER), RUNNING, Set.of(OVER), OVER, Set.of());

  boolean canBecome(CampaignState next) {
    return NEXT.get(this).contains(next);
  }

  /** As it is sent: {@code running}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
