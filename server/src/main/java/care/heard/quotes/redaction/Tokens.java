package care.heard.quotes.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words in one pass. Invisible characters (zero-width ones, marks of direction)
 * and accents belong to the word they stand in and are not part of how it reads.
 */
final class Tokens {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int end;
  private int apostrophe;
  private boolean opens = true;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    var reader = new Tokens(text);
    reader.read();
    return List.copyOf(reader.tokens);
  }

  private void read() {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      take(c, i, next);
      i = next;
    }
    finish();
  }

  private void take(int c, int at, int next) {
    if (Character.isLetterOrDigit(c)) {
      if (word.isEmpty()) {
        start = at;
        apostrophe = -1;
      }
      word.appendCodePoint(c);
      end = next;
    } else if (isApostrophe(c) && !word.isEmpty()) {
      apostrophe = word.length();
    } else if (!isInvisible(c)) {
      finish();
      opens |= endsSentence(c);
    }
  }

  private void finish() {
    if (word.isEmpty()) {
      return;
    }
    var whole = word.toString();
    word.setLength(0);
    var read = plain(whole);
    var plain = read.isEmpty() ? whole : read;
    var letters = whole.chars().filter(Character::isLetter).count();
    var shouted = letters > 1 && whole.chars().noneMatch(Character::isLowerCase);
    var capital = Character.isUpperCase(whole.codePointAt(0));
    tokens.add(new Token(start, end, plain, owner(whole, plain), capital, shouted, opens));
    opens = false;
  }

  private String owner(String whole, String plain) {
    var possessive = apostrophe > 0 && apostrophe >= whole.length() - 1 && plain.endsWith("s");
    return possessive && apostrophe < whole.length()
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  /** Small letters alone, as they read. */
  static String plain(String word) {
    var plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʼ';
  }

  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  private static boolean endsSentence(int c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\n'
        || c == '…'
        || c == ':'
        || c == '"'
        || c == '“'
        || c > 0x2600;
  }
}
