package care.heard.themes;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text where one thing ends and another may begin. */
final class Sentences {
  private static final int TEXT_AT_MOST = 8000;
  private static final int SENTENCES_AT_MOST = 24;
  private static final int SHORTEST = 12;
  private static final Pattern END = Pattern.compile("[.!?\\n]");

  private Sentences() {}

  /** The text as far as it is looked at: what comes after thousands of characters is left out. */
  static String trimmed(String text) {
    return text.length() <= TEXT_AT_MOST ? text.strip() : text.substring(0, TEXT_AT_MOST).strip();
  }

  /** The sentences that are long enough to mean something by themselves. */
  static List<String> of(String text) {
    return END.splitAsStream(text)
        .map(String::strip)
        .filter(sentence -> sentence.length() >= SHORTEST)
        .limit(SENTENCES_AT_MOST)
        .toList();
  }

  /** Whether there is anything to understand: two letters at least. */
  static boolean saysSomething(String text) {
    return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
  }
}
