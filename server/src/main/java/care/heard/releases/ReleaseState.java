package care.heard.releases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a release stands. What a release says is frozen from its first state on. */
public enum ReleaseState {
  DRAFTED,
  SIGNED_OFF,
  PUBLISHED;

  /** The name as it stands in the database and the contract: {@code signed-off}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of that code; fails with IllegalArgumentException for any other text. */
  public static ReleaseState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state of a release: " + code));
  }

  /** The whole table of transitions: one way, and nothing follows publication. */
  public boolean mayBecome(ReleaseState next) {
    return following().contains(next);
  }

  private Set<ReleaseState> following() {
    return switch (this) {
      case DRAFTED -> Set.of(SIGNED_OFF);
      case SIGNED_OFF -> Set.of(PUBLISHED);
      case PUBLISHED -> Set.of();
    };
  }
}
