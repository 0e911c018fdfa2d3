package care.heard.auditing;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Where a page of the log ended; the cursor is its text. */
record LogPlace(OffsetDateTime at, long id) {
  static LogPlace fromRow(Row row) {
    return new LogPlace(row.getOffsetDateTime("at"), row.getLong("id"));
  }

  /** The place that a cursor names; BAD_REQUEST where it names none. */
  static LogPlace of(String cursor) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\.", 2);
      var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
      return new LogPlace(at.atOffset(ZoneOffset.UTC), Long.parseLong(parts[1]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException _) {
      throw unknown();
    }
  }

  /** The cursor. */
  String cursor() {
    var text = ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "." + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem unknown() {
    var whatToDo = "Send the next of the page before, or leave it out.";
    return Problem.of(ProblemType.BAD_REQUEST).detail(whatToDo).error("/query/cursor", whatToDo);
  }
}
