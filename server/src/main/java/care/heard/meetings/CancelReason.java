package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a meeting does not take place. */
enum CancelReason {
  YOUNG_PERSON_ASKED,
  STAFF_AWAY,
  NOT_NEEDED,
  PLANNED_ANEW,
  OTHER;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static CancelReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case YOUNG_PERSON_ASKED -> "The young person asked for it";
      case STAFF_AWAY -> "Somebody who is needed cannot come";
      case NOT_NEEDED -> "It is not needed any more";
      case PLANNED_ANEW -> "It is planned anew";
      case OTHER -> "Another reason";
    };
  }
}
