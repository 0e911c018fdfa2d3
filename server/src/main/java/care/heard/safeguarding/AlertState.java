package care.heard.safeguarding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far the duty team is with an alert. */
public enum AlertState {
  OPEN,
  ACKNOWLEDGED;

  private static final Map<AlertState, Set<AlertState>> NEXT =
      Map.of(OPEN, Set.of(ACKNOWLEDGED), ACKNOWLEDGED, Set.of());

  /** Whether an alert in this state may move to that one. */
  public boolean canBecome(AlertState next) {
    return NEXT.get(this).contains(next);
  }

  /** As it is kept and sent: {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlertState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
