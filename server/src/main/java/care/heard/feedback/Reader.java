package care.heard.feedback;

import care.heard.platform.access.Role;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom a young person can choose to read what they send by name. */
public enum Reader {
  WORKER("your worker", Role.WORKER),
  /** The independent reviewing officer, who runs their reviews. */
  IRO("your reviewing officer", Role.WORKER),
  ADVOCATE("your advocate", Role.ADVOCATE),
  PARTICIPATION("the participation team", Role.PARTICIPATION_OFFICER);

  private final String words;
  private final Role role;

  Reader(String words, Role role) {
    this.words = words;
    this.role = role;
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

  /** What somebody must be to read it as this. */
  public Role role() {
    return role;
  }

  /** The reader of that code. */
  @JsonCreator
  static Reader of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
