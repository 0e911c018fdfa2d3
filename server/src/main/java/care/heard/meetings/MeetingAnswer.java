package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a young person answers to an invitation; it is up to them. */
enum MeetingAnswer {
  COME,
  PART,
  /** They stay away and send what they want to say. */
  WORDS,
  /** They want to talk to someone first. */
  TALK;

  /** As it is kept and sent. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static MeetingAnswer of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As staff read it. */
  String words() {
    return switch (this) {
      case COME -> "wants to come";
      case PART -> "wants to come for part of it";
      case WORDS -> "does not want to come and sends their words";
      case TALK -> "wants to talk to someone first";
    };
  }
}
