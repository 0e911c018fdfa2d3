package care.heard.quotes.redaction;

import java.util.Arrays;

/**
 * A text without its invisible characters, and where each that is left stood.
 *
 * @param places one more than there are characters: the last is where the text ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Visible(String text, int[] places) {
  static Visible of(String text) {
    var seen = new StringBuilder(text.length());
    var places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!Tokens.isInvisible(c)) {
        for (int unit = 0; unit < Character.charCount(c); unit++) {
          places[seen.length()] = i + unit;
          seen.append(text.charAt(i + unit));
        }
      }
      i += Character.charCount(c);
    }
    places[seen.length()] = text.length();
    return new Visible(seen.toString(), Arrays.copyOf(places, seen.length() + 1));
  }

  Mask mask(int start, int end, MaskKind kind) {
    return new Mask(places[start], places[end - 1] + 1, kind);
  }

  @Override
  public String toString() {
    return "Visible[hidden]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Visible(var its, var itsPlaces)
        && its.equals(text)
        && Arrays.equals(itsPlaces, places);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
