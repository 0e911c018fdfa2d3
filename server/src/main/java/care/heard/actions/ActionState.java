package care.heard.actions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an action stands. */
public enum ActionState {
  UNDER_WAY,
  AWAITING_SIGN_OFF,
  CLOSED,
  DROPPED;

  /** The whole table of transitions. What is closed opens again where its theme gets worse. */
  public boolean mayBecome(ActionState next) {
    return following().contains(next);
  }

  /** As it stands in the database and the contract: {@code awaiting-sign-off}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of that code; fails with IllegalArgumentException for any other text. */
  public static ActionState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state of an action: " + code));
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this == UNDER_WAY || this == AWAITING_SIGN_OFF;
  }

  /** Where it stands and what people can make of it, in a sentence or two. */
  String standing() {
    var next = following().stream().map(ActionState::code).collect(Collectors.joining(" or "));
    return switch (this) {
      case CLOSED ->
          "The action is in state closed. It opens again by itself where the theme gets worse.";
      case DROPPED -> "The action is in state dropped. Nothing follows that.";
      default -> "The action is in state %s. It can become %s.".formatted(code(), next);
    };
  }

  private Set<ActionState> following() {
    return switch (this) {
      case UNDER_WAY -> EnumSet.of(AWAITING_SIGN_OFF, DROPPED);
      case AWAITING_SIGN_OFF -> EnumSet.of(CLOSED, UNDER_WAY);
      case CLOSED -> EnumSet.of(UNDER_WAY);
      case DROPPED -> EnumSet.noneOf(ActionState.class);
    };
  }
}
