package care.heard.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The header of that name: seconds, or a date (RFC 9110). */
final class RetryAfter {
  private static final Duration AT_MOST = Duration.ofDays(1);

  private RetryAfter() {}

  /** How long to wait; nothing when the header is missing or says nothing sensible. */
  static Optional<Duration> read(String header, Instant now) {
    return Optional.ofNullable(header)
        .map(String::strip)
        .flatMap(text -> text.matches("\\d{1,9}") ? seconds(text) : date(text, now))
        .filter(Duration::isPositive)
        .map(wait -> wait.compareTo(AT_MOST) < 0 ? wait : AT_MOST);
  }

  private static Optional<Duration> seconds(String text) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      var then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
