package care.heard.ssd;

import io.vertx.sqlclient.Row;
import java.util.Optional;

/**
 * Something that was refused, where it stands, and what to do. It quotes codes and dates, never a
 * name.
 *
 * @param line empty where it is the whole file
 */
record Refusal(String file, Optional<Long> line, Optional<String> column, String reason) {
  static Refusal fromRow(Row row) {
    return new Refusal(
        row.getString("file"),
        Optional.ofNullable(row.getLong("line")),
        Optional.ofNullable(row.getString("column_name")),
        row.getString("reason"));
  }

  static Refusal ofFile(String file, String reason) {
    return new Refusal(file, Optional.empty(), Optional.empty(), reason);
  }

  static Refusal ofRow(String file, long line, String reason) {
    return new Refusal(file, Optional.of(line), Optional.empty(), reason);
  }

  /** In one line: {@code ssd_involvements.csv, line 7, invo_person_id: …}. */
  String words() {
    return file
        + line.map(number -> ", line " + number).orElse("")
        + column.map(name -> ", " + name).orElse("")
        + ": "
        + reason;
  }
}
