package care.heard.feedback;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far staff are with what a young person sent. Nothing closes without an answer. */
public enum FeedbackState {
  /** Nobody has opened it. */
  WAITING,
  /** Somebody has read it. */
  READ,
  /** They were told what we will do; what we did is owed. */
  PROMISED,
  /** They were told why not, or what we did: closed. */
  ANSWERED,
  /** The young person took it back: its words are gone. */
  WITHDRAWN;

  private static final Map<FeedbackState, Set<FeedbackState>> NEXT =
      Map.of(
          WAITING, EnumSet.of(READ, PROMISED, ANSWERED, WITHDRAWN),
          READ, EnumSet.of(PROMISED, ANSWERED, WITHDRAWN),
          PROMISED, EnumSet.of(ANSWERED, WITHDRAWN),
          ANSWERED, EnumSet.of(PROMISED, WITHDRAWN),
          WITHDRAWN, EnumSet.noneOf(FeedbackState.class));

  /** Whether an item in this state may move to that one. */
  public boolean canBecome(FeedbackState next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether staff still owe an answer. */
  public boolean isOpen() {
    return this == WAITING || this == READ || this == PROMISED;
  }

  /** As it is kept and sent: {@code waiting}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FeedbackState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
