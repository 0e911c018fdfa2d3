package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks for a young person in a meeting. */
enum Speaker {
  ME,
  ADVOCATE,
  CHAIR,
  /** Somebody reads out what they wrote. */
  READ_OUT;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static Speaker of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case ME -> "speaks for themselves";
      case ADVOCATE -> "wants an advocate to speak for them";
      case CHAIR -> "wants whoever runs the meeting to speak for them";
      case READ_OUT -> "wants what they wrote to be read out";
    };
  }
}
