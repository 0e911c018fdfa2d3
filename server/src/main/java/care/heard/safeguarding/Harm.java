package care.heard.safeguarding;

import java.util.Locale;
import java.util.Set;

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
  DOMESTIC_ABUSE,
  /** A model's look at the words, shortly after they came; it names no kind. */
  SCORE;

  /** As it is kept: {@code suicide-self-harm}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What opens an alert of these kinds: what they answered, else their words, else the score. */
  static String source(Set<Harm> kinds) {
    if (kinds.contains(SAID_UNSAFE)) {
      return "answer";
    }
    return kinds.equals(Set.of(SCORE)) ? "score" : "words";
  }

  static Harm of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
