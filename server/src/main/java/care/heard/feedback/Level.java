package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who may know that it was you: fixed when something is sent, for ever (promise 2). The two levels
 * without a name come with passes, and never with a session.
 */
public enum Level {
  /** The people the young person chose know. */
  NAMED;

  /** As it is kept and sent: {@code named}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that code. */
  @JsonCreator
  static Level of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
