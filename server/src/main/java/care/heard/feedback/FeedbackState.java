package care.heard.feedback;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far staff are with what a young person sent. */
public enum FeedbackState {
  /** Nobody has opened it. */
  WAITING,
  /** Somebody has read it. */
  READ,
  /** Somebody has written back. */
  ANSWERED;

  private static final Map<FeedbackState, Set<FeedbackState>> NEXT =
      Map.of(WAITING, Set.of(READ, ANSWERED), READ, Set.of(ANSWERED), ANSWERED, Set.of());

  /** Whether an item in this state may move to that one. */
  public boolean canBecome(FeedbackState next) {
    return NEXT.get(this).contains(next);
  }

  /** As it is kept and sent: {@code waiting}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FeedbackState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
