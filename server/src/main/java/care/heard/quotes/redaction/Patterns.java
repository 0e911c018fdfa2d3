package care.heard.quotes.redaction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known by its shape: addresses, numbers, dates, names in apps. Every repetition is bounded
 * or possessive, so that no text takes more than a few steps for each of its characters.
 */
final class Patterns {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final int DIGITS_OF_A_TELEPHONE = 7;

  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\p{L}\\d])[+(]?\\d(?:[ ().-]{0,2}\\d){6,14}(?!\\d)");

  private record Shape(Pattern expression, MaskKind kind) {}

  private static final List<Shape> SHAPES =
      List.of(
          contact("[a-z0-9._%+-]{1,64}+@[a-z0-9.-]{1,100}+"),
          contact(
              "[a-z0-9._]{1,40}+ ?(?:@|\\(at\\)|at) ?(?:gmail|hotmail|outlook|icloud|yahoo|live)"
                  + "(?: ?(?:\\.|dot) ?(?:com|co\\.?uk|co uk))?"),
          contact("@[\\p{L}\\d_.]{2,40}+"),
          contact("(?:https?://|www\\.)\\S{1,200}+"),
          contact(
              "(?<![\\p{L}\\d])[a-z0-9-]{2,40}+\\.(?:com|co\\.uk|org|net|io|me|tv)\\b\\S{0,100}+"),
          contact("[\\p{L}\\d]{0,30}+_[\\p{L}\\d_.]{1,40}+"),
          new Shape(
              shape("(?<![\\p{L}\\d])[a-z]{1,2}\\d[a-z\\d]? {0,2}\\d[a-z]{2}(?![\\p{L}\\d])"),
              MaskKind.PLACE),
          number("(?<!\\d)\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}(?!\\d)"),
          number(
              "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?"
                  + MONTH
                  + "(?!\\p{L})(?:,? ?\\d{2,4}(?!\\d))?"),
          number(
              "(?<!\\p{L})"
                  + MONTH
                  + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4}(?!\\d))?"));

  private Patterns() {}

  private static Shape contact(String expression) {
    return new Shape(shape(expression), MaskKind.CONTACT);
  }

  private static Shape number(String expression) {
    return new Shape(shape(expression), MaskKind.NUMBER);
  }

  private static Pattern shape(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Masks what has such a shape. */
  static void find(Visible visible, List<Mask> masks) {
    for (var shape : SHAPES) {
      var matcher = shape.expression().matcher(visible.text());
      while (matcher.find()) {
        masks.add(visible.mask(matcher.start(), matcher.end(), shape.kind()));
      }
    }
    var telephone = TELEPHONE.matcher(visible.text());
    while (telephone.find()) {
      if (telephone.group().chars().filter(Character::isDigit).count() >= DIGITS_OF_A_TELEPHONE) {
        masks.add(visible.mask(telephone.start(), telephone.end(), MaskKind.CONTACT));
      }
    }
  }
}
