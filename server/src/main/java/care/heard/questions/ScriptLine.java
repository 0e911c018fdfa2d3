package care.heard.questions;

import care.heard.platform.http.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a script, such as {@code choice pl yes: Tak}.
 *
 * @param number counted from 1
 * @param key what the line is about: {@code choice}
 * @param details what stands between key and colon: {@code pl}, {@code yes}
 * @param value what stands behind the colon
 */
record ScriptLine(int number, String key, List<String> details, String value) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+)((?: +[A-Za-z0-9][A-Za-z0-9-]*){0,2}) *:(.*)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final String ENGLISH = "en";

  static ScriptLine read(int number, String line) {
    if (line.equals("faces")) {
      return new ScriptLine(number, "faces", List.of(), "");
    }
    var matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      throw mistake(number, "write what it is, a colon and the words, such as “ask: How are you?”");
    }
    var details = matcher.group(2).strip();
    return new ScriptLine(
        number,
        matcher.group(1),
        details.isEmpty() ? List.of() : List.of(details.split(" +")),
        matcher.group(3).strip());
  }

  /** Its only detail as a language; empty for English. */
  String language() {
    requireDetails(0, 1);
    return details.isEmpty() ? "" : language(details.getFirst());
  }

  /** The first of its details as a language, where it has more than {@code others}; else empty. */
  String languageBefore(int others) {
    requireDetails(others, others + 1);
    return details.size() > others ? language(details.getFirst()) : "";
  }

  /** Its last detail. */
  String subject() {
    return details.getLast();
  }

  /** What stands behind the colon, of at most so many characters. */
  String words(int atMost) {
    if (value.isEmpty() || value.codePoints().count() > atMost) {
      throw mistake("write 1 to " + atMost + " characters behind the colon");
    }
    return value;
  }

  private void requireDetails(int least, int most) {
    if (details.size() < least || details.size() > most) {
      throw mistake("“" + key + "” has too many or too few words before the colon");
    }
  }

  private String language(String code) {
    if (!LANGUAGE.matcher(code).matches() || code.equals(ENGLISH)) {
      throw mistake("“" + code + "” is no language here: use two letters, such as pl or cy");
    }
    return code;
  }

  Problem mistake(String whatToDo) {
    return mistake(number, whatToDo);
  }

  static Problem mistake(int number, String whatToDo) {
    return Problem.invalid("/questions", "Line " + number + ": " + whatToDo + ".");
  }
}
