package care.heard.safeguarding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as plain words, in one pass: without case, accents, apostrophes, invisible characters
 * (zero-width ones, marks of direction) or letters drawn out ("heeelp"); letters that stand alone
 * in a row ("k m s") are one word.
 */
final class PlainWords {
  /** No text a phone may send is longer; what comes after is not read. */
  private static final int READ_AT_MOST = 50_000;

  private static final String LOOK_ALIKE = "аеорсухіјѕкмтвнαορνικτ013457@$!|€";
  private static final String LETTERS = "aeopcyxijskmtbhaopviktoieastasiie";
  private static final Map<Integer, Integer> ALIKE = alike();

  private final StringBuilder word = new StringBuilder();
  private final StringBuilder alone = new StringBuilder();
  private List<String> words = List.of();
  private long steps;

  /** How many characters were looked at so far. */
  long steps() {
    return steps;
  }

  /** The words; with characters that look like letters as these letters, where asked. */
  List<String> read(String text, boolean asTheyLook) {
    words = new ArrayList<>();
    var plain = Normalizer.normalize(cut(text), Normalizer.Form.NFKD);
    plain.codePoints().forEach(c -> take(Character.toLowerCase(c), asTheyLook));
    endOfWord();
    endOfRow();
    return List.copyOf(words);
  }

  private void take(int character, boolean asTheyLook) {
    steps++;
    var c = asTheyLook ? ALIKE.getOrDefault(character, character) : character;
    if (Character.isLetterOrDigit(c)) {
      word.appendCodePoint(c);
    } else if (!isInvisible(c)) {
      endOfWord();
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> c == '\'' || c == '’' || c == '`' || c == 'ʼ';
    };
  }

  // A letter alone may be part of a word that is spelled out; it is also a word by itself.
  private void endOfWord() {
    if (word.isEmpty()) {
      return;
    }
    var whole = word.toString();
    word.setLength(0);
    if (whole.codePointCount(0, whole.length()) == 1) {
      alone.append(whole);
    } else {
      endOfRow();
    }
    words.add(withoutDoubles(whole));
  }

  private void endOfRow() {
    if (alone.codePointCount(0, alone.length()) > 1) {
      words.add(withoutDoubles(alone.toString()));
      addWithoutTheFirst(alone.toString());
    }
    alone.setLength(0);
  }

  // "i k m s": the first is a word of its own.
  private void addWithoutTheFirst(String row) {
    if (row.startsWith("i") || row.startsWith("a")) {
      words.add(withoutDoubles(row.substring(1)));
    }
  }

  /** The word with each letter once where it stands several times in a row. */
  static String withoutDoubles(String word) {
    var once = new StringBuilder(word.length());
    int before = -1;
    for (int c : word.codePoints().toArray()) {
      if (c != before || !Character.isLetter(c)) {
        once.appendCodePoint(c);
      }
      before = c;
    }
    return once.toString();
  }

  private static String cut(String text) {
    return text.length() <= READ_AT_MOST ? text : text.substring(0, READ_AT_MOST);
  }

  private static Map<Integer, Integer> alike() {
    var letters = LETTERS.codePoints().toArray();
    var alike = LOOK_ALIKE.codePoints().toArray();
    var map = new HashMap<Integer, Integer>();
    for (int i = 0; i < alike.length; i++) {
      map.put(alike[i], letters[i]);
    }
    return Map.copyOf(map);
  }
}
