package care.heard.safeguarding;

import java.util.Locale;

/** The kinds of harm that the screen looks for. */
public enum Harm {
  SAID_UNSAFE,
  SUICIDE_SELF_HARM,
  SEXUAL,
  PHYSICAL,
  NEGLECT,
  EXPLOITATION,
  ONLINE,
  MISSING,
  SUBSTANCE,
  DOMESTIC_ABUSE;

  /** As it is kept: {@code suicide-self-harm}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Harm of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
