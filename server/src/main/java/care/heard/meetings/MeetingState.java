package care.heard.meetings;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a meeting can be, and what can be done with it then. */
enum MeetingState {
  PLANNED,
  CANCELLED,
  HELD;

  /** What somebody does with a meeting. */
  enum Change {
    MOVE,
    CANCEL,
    HOLD,
    CONFIRM_CODE
  }

  private static final Map<MeetingState, Map<Change, MeetingState>> TABLE =
      Map.of(
          PLANNED,
          Map.of(Change.MOVE, PLANNED, Change.CANCEL, CANCELLED, Change.HOLD, HELD),
          HELD,
          Map.of(Change.CONFIRM_CODE, HELD),
          CANCELLED,
          Map.of());

  /** As it is kept and sent: {@code planned}. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that code. */
  @JsonCreator
  static MeetingState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What can be done with a meeting of this state. */
  Set<Change> possible() {
    var changes = TABLE.get(this).keySet();
    return changes.isEmpty() ? EnumSet.noneOf(Change.class) : EnumSet.copyOf(changes);
  }

  /** What it becomes; NOT_POSSIBLE_NOW says what can be done instead. */
  MeetingState after(Change change) {
    var next = TABLE.get(this).get(change);
    if (next == null) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(instead());
    }
    return next;
  }

  private String instead() {
    return switch (this) {
      case PLANNED -> "This meeting was not held yet. You can move it or call it off.";
      case HELD -> "This meeting was held. Its code can still be confirmed.";
      case CANCELLED -> "This meeting is called off. Plan a new one.";
    };
  }
}
