package care.heard.safeguarding;

import java.util.Locale;

/** Why an alert can be closed; the words beside it say more. */
public enum ClosingReason {
  SEEN_AND_SAFE("Somebody has seen or spoken to the young person, and they are safe"),
  PASSED_ON("It is passed on, and others act on it now"),
  NO_DANGER("A person has read it, and it is about no danger"),
  SAME_AS_ANOTHER("Another alert is about the same");

  private final String words;

  ClosingReason(String words) {
    this.words = words;
  }

  /** As a person reads it. */
  public String words() {
    return words;
  }

  /** As it is kept and sent: {@code seen-and-safe}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ClosingReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
