package care.heard.attack.senders;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a text could be a name of something: ids, hashes, tokens, wherever they stand in it. */
final class Tokens {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_+/-]{22,}");
  private static final String BYTES = "\\x";

  private Tokens() {}

  /** The tokens of all values of a row. */
  static Set<String> of(Row row) {
    var found = new LinkedHashSet<String>();
    row.values().values().forEach(value -> collect(value, found));
    return found;
  }

  private static void collect(String value, Set<String> found) {
    var text = value.startsWith(BYTES) ? value.substring(BYTES.length()) : value;
    ID.matcher(text).results().forEach(match -> found.add(match.group()));
    OPAQUE.matcher(text).results().forEach(match -> found.add(match.group()));
  }
}
