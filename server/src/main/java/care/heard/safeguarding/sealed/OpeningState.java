package care.heard.safeguarding.sealed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far the opening of a sealed identity is. */
enum OpeningState {
  /** The duty officer has taken the outer layer off, and it waits for the safeguarding lead. */
  REQUESTED,
  /** The safeguarding lead said no. */
  REFUSED,
  /** Both can look, for a quarter of an hour. */
  APPROVED,
  /** Nothing can be seen any more. */
  OVER;

  private static final Map<OpeningState, Set<OpeningState>> NEXT =
      Map.of(
          REQUESTED, Set.of(REFUSED, APPROVED, OVER),
          REFUSED, Set.of(),
          APPROVED, Set.of(OVER),
          OVER, Set.of());

  boolean canBecome(OpeningState next) {
    return NEXT.get(this).contains(next);
  }

  String whatIsPossible() {
    return switch (this) {
      case REQUESTED -> "This waits for the safeguarding lead.";
      case REFUSED ->
          "The safeguarding lead said no. A duty officer can ask again with a new reason.";
      case APPROVED -> "This is opened already. Look at it now: it closes by itself.";
      case OVER -> "This is over, and nothing can be seen any more. A duty officer can ask again.";
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OpeningState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
