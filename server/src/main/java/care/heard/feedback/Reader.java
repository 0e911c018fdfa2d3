package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom a young person can choose to read what they send by name. */
public enum Reader {
  WORKER("your worker"),
  PARTICIPATION("the participation team");

  private final String words;

  Reader(String words) {
    this.words = words;
  }

  /** As it is kept and sent: {@code worker}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a young person reads it. */
  public String words() {
    return words;
  }

  /** The reader of that code. */
  @JsonCreator
  static Reader of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
