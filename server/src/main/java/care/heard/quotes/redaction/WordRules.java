package care.heard.quotes.redaction;

import java.util.Set;
import java.util.regex.Pattern;

/** Masks every word that is not a common one, numbers that are long, and letters spelled out. */
final class WordRules {
  private static final int LONG_NUMBER = 5;
  private static final int SPELLED_OUT = 3;
  private static final Set<String> DIGITS =
      Set.of(
          "oh", "o", "zero", "nought", "one", "two", "three", "four", "five", "six", "seven",
          "eight", "nine", "double", "triple");
  private static final Set<String> ALONE =
      Set.of(
          "i", "a", "u", "r", "k", "n", "x", "y", "b", "c", "d", "w", "o", "v", "s", "t", "m", "p",
          "e");
  private static final Set<String> APPS =
      Set.of(
          "insta",
          "instagram",
          "snap",
          "snapchat",
          "tiktok",
          "discord",
          "gamertag",
          "username",
          "psn",
          "xbox",
          "roblox",
          "user",
          "handle",
          "account");
  private static final Set<String> TELLS = Set.of("is", "its", "called", "named", "name");

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");

  private final CommonWords common;
  private final Nearness nearlyMonths =
      new Nearness(
          Set.of(
              "january",
              "february",
              "march",
              "april",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december"),
          4);

  WordRules(CommonWords common) {
    this.common = common;
  }

  void mark(MaskedLine line) {
    for (int i = 0; i < line.size(); i++) {
      markOne(line, i);
    }
    for (int i = 0; i < line.size(); i++) {
      markDate(line, i);
    }
    markRows(line, i -> DIGITS.contains(line.at(i).plain()), LONG_NUMBER, MaskKind.CONTACT);
    markRows(
        line,
        i -> line.at(i).plain().length() == 1 && !line.at(i).hasDigit(),
        SPELLED_OUT,
        MaskKind.NAME);
  }

  private void markOne(MaskedLine line, int i) {
    var token = line.at(i);
    if (token.isNumber()) {
      if (token.plain().length() >= LONG_NUMBER) {
        line.mask(i, MaskKind.NUMBER);
      }
    } else if (token.plain().codePointCount(0, token.plain().length()) == 1) {
      if ((line.standsOut(i) && !token.plain().equals("i")) || !ALONE.contains(token.plain())) {
        line.mask(i, MaskKind.NAME);
      }
    } else if (!isHarmless(line, i)) {
      line.mask(i, token.hasDigit() ? MaskKind.CONTACT : MaskKind.UNKNOWN);
    } else if (isNamedInAnApp(line, i)) {
      line.mask(i, MaskKind.CONTACT);
    }
  }

  // A month with a slip of the finger in it, beside a day.
  private void markDate(MaskedLine line, int i) {
    if (ORDINAL.matcher(line.at(i).plain()).matches()) {
      for (int month : new int[] {i - 1, i + 1, i + 2}) {
        if (nearlyMonths.has(line.at(month).plain())) {
          line.mask(i, MaskKind.NUMBER);
          line.mask(month, MaskKind.NUMBER);
        }
      }
    }
  }

  private boolean isHarmless(MaskedLine line, int i) {
    var token = line.at(i);
    if (common.isCommon(token.owner())) {
      return true;
    }
    return common.isSlip(token.plain()) && !line.standsOut(i) && !line.isNameLike(i - 1);
  }

  private static boolean isNamedInAnApp(MaskedLine line, int i) {
    return TELLS.contains(line.at(i - 1).plain())
        && APPS.contains(line.at(i - 2).plain())
        && !NameRules.isSmallWord(line.at(i).plain());
  }

  private interface Test {
    boolean holds(int i);
  }

  private static void markRows(MaskedLine line, Test test, int atLeast, MaskKind kind) {
    int row = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i < line.size() && test.holds(i)) {
        row++;
      } else {
        for (int j = i - row; row >= atLeast && j < i; j++) {
          line.mask(j, kind);
        }
        row = 0;
      }
    }
  }
}
