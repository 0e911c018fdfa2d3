package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the views of a young person were heard. */
enum Voice {
  /** They spoke, or had sent their words. */
  SELF,
  /** An advocate spoke for them. */
  ADVOCATE,
  /** Without words. */
  SYMBOLS,
  NOTHING;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static Voice of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case SELF -> "said or sent it themselves";
      case ADVOCATE -> "through an advocate";
      case SYMBOLS -> "without words, by signs or symbols";
      case NOTHING -> "their views were not heard";
    };
  }
}
