package care.heard.safeguarding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far the duty team is with an alert. No machine moves one: each step is a person's. */
public enum AlertState {
  /** Nobody has taken it on; the duty rota is told again and again. */
  OPEN,
  /** Somebody has it in hand. */
  ACKNOWLEDGED,
  /** One person says that it can be closed. */
  CLOSING,
  /** A second person said so too. */
  CLOSED;

  private static final Map<AlertState, Set<AlertState>> NEXT =
      Map.of(
          OPEN, Set.of(ACKNOWLEDGED),
          ACKNOWLEDGED, Set.of(CLOSING),
          CLOSING, Set.of(ACKNOWLEDGED, CLOSED),
          CLOSED, Set.of());

  /** Whether an alert in this state may move to that one. */
  public boolean canBecome(AlertState next) {
    return NEXT.get(this).contains(next);
  }

  /** What can be done with an alert in this state, in words. */
  public String whatIsPossible() {
    return switch (this) {
      case OPEN -> "The alert is open. Somebody has to take it on first.";
      case ACKNOWLEDGED ->
          "Somebody has this alert in hand already. They can say that it can be closed.";
      case CLOSING ->
          "Somebody says that this alert can be closed. A second person can close it, or say why not.";
      case CLOSED -> "The alert is closed. Nothing more can be done with it.";
    };
  }

  /** As it is kept and sent: {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlertState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
