package care.heard.workers;

import io.vertx.sqlclient.Row;

/**
 * What is wrong with a row of an extract beside the others.
 *
 * @param other the line that it does not go with, where there is one; else 0
 */
public record Fault(Kind kind, long line, long other) {
  /** What it is. */
  public enum Kind {
    DUPLICATE,
    UNKNOWN_PERSON,
    UNKNOWN_WORKER,
    OVERLAP,
    UNKNOWN_CARE
  }

  static Fault fromRow(Row row) {
    return new Fault(
        Kind.valueOf(row.getString("kind")), row.getLong("line"), row.getLong("other"));
  }
}
