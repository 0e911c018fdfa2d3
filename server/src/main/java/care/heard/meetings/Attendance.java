package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the young person was there. */
enum Attendance {
  CAME,
  PART,
  AWAY;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static Attendance of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case CAME -> "came";
      case PART -> "came for part of it";
      case AWAY -> "was not there";
    };
  }
}
