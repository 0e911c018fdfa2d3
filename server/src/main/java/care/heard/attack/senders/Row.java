package care.heard.attack.senders;

import java.util.Map;

/**
 * What the attacker has in one line: a row with every column that is not null, the system's own
 * included, or a line of a log.
 */
record Row(String table, Map<String, String> values) {
  private static final String XMIN = "xmin";

  /** The transaction that wrote it; empty text where nothing says so. */
  String transaction() {
    return values.getOrDefault(XMIN, "");
  }

  /** The same under a name that says how it was come by. */
  Row foundAs(String how) {
    return new Row(how + " " + table, values);
  }
}
