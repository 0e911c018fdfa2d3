package care.heard.asks;

import java.util.Locale;

/** Why a young person is asked. */
public enum AskReason {
  /** It is asked of everybody from time to time. */
  PERIOD,
  /** A campaign is under way; {@code about} is the campaign. */
  CAMPAIGN,
  /** Their worker changed; {@code about} is the change. */
  WORKER_CHANGE,
  /** They have a meeting; {@code about} is the meeting. */
  MEETING;

  /** As it is kept and sent: {@code worker-change}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
