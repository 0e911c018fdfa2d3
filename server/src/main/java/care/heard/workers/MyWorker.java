package care.heard.workers;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;

/** Somebody who works with a young person, and since when. */
public record MyWorker(String name, String role, LocalDate since) {
  static MyWorker fromRow(Row row) {
    return new MyWorker(
        row.getString("name"), row.getString("role"), row.getLocalDate("starts_on"));
  }
}
