package care.heard.contract;

import io.vertx.core.buffer.Buffer;
import java.util.stream.Stream;

/**
 * A body that is not what the contract calls JSON, and what it is answered with.
 *
 * @param how what is wrong
 */
record Unreadable(String how, Buffer body, int status, String type) {

  /** Everything that can be done to a body that was right. */
  static Stream<Unreadable> of(String good) {
    return Stream.of(
        bad("nothing", ""),
        bad("blanks", " \n "),
        bad("no JSON", "not json"),
        bad("half of it", good.substring(0, good.length() / 2)),
        bad("more behind it", good + "{}"),
        bad("a comma behind it", good + ","),
        bad("single quotes", good.replace('"', '\'')),
        bad("a comment", "/* */" + good),
        bad("NaN", "{\"x\": NaN}"),
        bad("a field twice", twice(good)),
        bad("a field twice, deep", DEEP_TWICE),
        bad("a thousand deep", nested(1000)),
        bad("seventeen deep", nested(17)),
        bad("a number of 400 digits", number("7".repeat(400))),
        bad("a fraction of 400 digits", number("0." + "7".repeat(400))),
        invalid("a number without end", number("1e400")),
        invalid("a number past counting", number("1e999999999")),
        bad("a raw NUL", good.replaceFirst("\"", "\"\0")),
        bad("no such escape", "{\"x\": \"\\q\"}"),
        raw("no UTF-8", text("\u00ff\u00fe")),
        OVERLONG_NUL,
        raw("a surrogate in UTF-8", text("\u00ed\u00a0\u0080")),
        raw("half a character", "{\"x\": \"\u00e2\u0082"),
        invalid("null", "null"),
        invalid("a text", "\"text\""),
        invalid("a list", "[" + good + "]"),
        invalid("a number", "7"),
        invalid("a field whose name is no text", "{\"a\\u0000b\": 1}"),
        tooLarge("65,537 bytes", good + " ".repeat(65_537 - good.length())),
        tooLarge("a megabyte", " ".repeat(1_000_000)));
  }

  private static final Unreadable OVERLONG_NUL =
      new Unreadable(
          "an overlong NUL", Buffer.buffer(text("\u00c0\u0080"), "ISO-8859-1"), 422, "invalid");

  private static final String DEEP_TWICE = "{\"x\": [{\"y\": 1, \"y\": 2}]}";

  private static String twice(String good) {
    return "{\"code\": 1, \"words\": 2, \"code\": 1," + good.substring(1);
  }

  private static String nested(int deep) {
    return "{\"x\": " + "[".repeat(deep) + "]".repeat(deep) + "}";
  }

  private static String text(String characters) {
    return "{\"x\": \"" + characters + "\"}";
  }

  private static String number(String digits) {
    return "{\"answers\": [{\"question\": \"feel\", \"face\": " + digits + "}]}";
  }

  private static Unreadable bad(String how, String body) {
    return new Unreadable(how, Buffer.buffer(body), 400, "bad-request");
  }

  private static Unreadable raw(String how, String bytes) {
    return new Unreadable(how, Buffer.buffer(bytes, "ISO-8859-1"), 400, "bad-request");
  }

  private static Unreadable invalid(String how, String body) {
    return new Unreadable(how, Buffer.buffer(body), 422, "invalid");
  }

  private static Unreadable tooLarge(String how, String body) {
    return new Unreadable(how, Buffer.buffer(body), 413, "too-large");
  }
}
