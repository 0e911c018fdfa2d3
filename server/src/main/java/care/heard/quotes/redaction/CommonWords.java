package care.heard.quotes.redaction;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words give nobody away, because everybody uses them. */
final class CommonWords {
  private static final CommonWords STANDARD = new CommonWords();
  private static final int LONGEST = 30;
  private static final int SHORTEST_WITH_A_SLIP = 4;
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}+");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\d{1,4}|\\d{1,2}(?:st|nd|rd|th|am|pm|yrs?|years?|yo|k|m|x|ish|s|mins?|hrs?|h|p|ft|th)"
              + "|m8s?|gr8|l8r?|2day|2moro|2nite|b4|h8|w8|4eva|4ever|2gether|y[rs]?\\d{1,2}|ks\\d|p[5-8]|ps\\d"
              + "|mp[34]|3d|some1|any1|every1|no1|sum1|u2|4u|covid19");

  private final Set<String> common = new HashSet<>();
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> oftenNames;
  private final Set<String> capitals;
  private final Nearness frequent;
  private final Nearness nearNames;

  private CommonWords() {
    var young = WordList.read("young-words.txt");
    var wordNames = WordList.read("word-names.txt");
    this.oftenNames = wordNames.section("name");
    this.capitals = young.section("capital");
    common.addAll(WordList.read("common-words.txt").section(""));
    common.addAll(young.section("plain"));
    common.addAll(young.section("frequent"));
    var names = WordList.read("first-names.txt").section("");
    firstNames.addAll(names);
    firstNames.addAll(oftenNames);
    var spelledAsWords = new HashSet<String>(oftenNames);
    spelledAsWords.addAll(wordNames.section("rather"));
    spelledAsWords.addAll(wordNames.section("either"));
    spelledAsWords.addAll(wordNames.section("verb"));
    this.nearNames = new Nearness(spelledAsWords, SHORTEST_WITH_A_SLIP);
    this.frequent = new Nearness(young.section("frequent"), SHORTEST_WITH_A_SLIP);
  }

  static CommonWords standard() {
    return STANDARD;
  }

  /** Whether it is a first name, of whatever else it is a word. */
  boolean isFirstName(String plain) {
    return firstNames.contains(plain);
  }

  /** Whether it is a first name far more often than a word. */
  boolean isOftenName(String plain) {
    return oftenNames.contains(plain)
        || (plain.endsWith("s") && oftenNames.contains(plain.substring(0, plain.length() - 1)));
  }

  /** Whether it may be written with a capital letter anywhere. */
  boolean mayBeCapital(String plain) {
    return capitals.contains(plain);
  }

  /** Whether it stands in the list, or is plainly made of a word that does. */
  boolean isCommon(String plain) {
    return plain.length() <= LONGEST
        && (common.contains(plain) || isNumbered(plain) || isMadeOfOne(plain));
  }

  private static boolean isNumbered(String plain) {
    var first = Character.isDigit(plain.charAt(0));
    var last = Character.isDigit(plain.charAt(plain.length() - 1));
    return (first || last) ? NUMBERED.matcher(plain).matches() : plain.equals("m8s");
  }

  private boolean isMadeOfOne(String plain) {
    if (isFirstName(plain)) {
      return false;
    }
    var drawn = DRAWN_OUT.matcher(plain);
    if (drawn.find()) {
      var once = drawn.replaceAll("$1");
      var twice = drawn.replaceAll("$1$1");
      return !isOftenName(once)
          && !isOftenName(twice)
          && (common.contains(once) || common.contains(twice));
    }
    return isWithout(plain, "s", "")
        || isWithout(plain, "in", "ing")
        || isWithout(plain, "ish", "")
        || isLaughter(plain);
  }

  private boolean isWithout(String plain, String ending, String other) {
    return plain.length() > ending.length() + 2
        && plain.endsWith(ending)
        && common.contains(plain.substring(0, plain.length() - ending.length()) + other);
  }

  private static boolean isLaughter(String plain) {
    return plain.length() > 2 && plain.chars().allMatch(c -> c == 'h' || c == 'a' || c == 'e');
  }

  /** Whether it is a frequent word with one slip of the finger, and no first name. */
  boolean isSlip(String plain) {
    return plain.length() >= SHORTEST_WITH_A_SLIP
        && !isFirstName(plain)
        && !nearNames.has(plain)
        && frequent.has(plain);
  }
}
