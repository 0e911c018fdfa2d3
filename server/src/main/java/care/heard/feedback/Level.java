package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who may know that it was you: fixed when something is sent, for ever (promise 2). A level without
 * a name comes with a pass, and never with a session.
 */
public enum Level {
  /** The people the young person chose know. */
  NAMED,
  /** Nobody knows; two people together can find out, because somebody is in danger. */
  CONFIDENTIAL,
  /** Nobody knows, and nobody can find out. */
  ANONYMOUS;

  /** Whether the sender is a sealed identity that the phone sends along. */
  boolean sealsIdentity() {
    return this == CONFIDENTIAL;
  }

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
