package care.heard.corrections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a wish for a correction is; what was answered stays answered. */
enum CorrectionState {
  WAITING("Nobody has answered yet"),
  PUT_RIGHT("It was put right"),
  STAYS("It stays as it is");

  private final String words;

  CorrectionState(String words) {
    this.words = words;
  }

  /** As it is kept and sent: {@code put-right}. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same for people. */
  String words() {
    return words;
  }

  /** Whether it can become that: only what waits is answered. */
  boolean canBecome(CorrectionState next) {
    return this == WAITING && next != WAITING;
  }

  static CorrectionState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
