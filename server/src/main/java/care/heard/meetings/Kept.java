package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Did they do what they said? As the young person answers it. */
enum Kept {
  YES,
  SORT_OF,
  NO,
  SKIP;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static Kept of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case YES -> "Yes";
      case SORT_OF -> "Sort of";
      case NO -> "No";
      case SKIP -> "They did not want to say";
    };
  }
}
