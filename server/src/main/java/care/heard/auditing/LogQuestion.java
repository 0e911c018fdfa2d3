package care.heard.auditing;

import care.heard.platform.http.Call;
import care.heard.platform.time.England;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What part of the log is asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param after the entry that the page before ended with
 */
record LogQuestion(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> verb,
    Optional<UUID> subject,
    Optional<LogPlace> after) {

  /** As the operation's parameters say; BAD_REQUEST where the cursor is none of ours. */
  static LogQuestion of(Call call) {
    return new LogQuestion(
        call.parameter("from").map(LocalDate::parse),
        call.parameter("to").map(LocalDate::parse),
        call.parameter("verb"),
        call.parameter("subject").map(UUID::fromString),
        call.parameter("cursor").map(LogPlace::of));
  }

  /** The instant at which the first day begins, or nothing. */
  OffsetDateTime begins() {
    return from.map(LogQuestion::start).orElse(null);
  }

  /** The instant at which the last day is over, or nothing. */
  OffsetDateTime ends() {
    return to.map(day -> start(day.plusDays(1))).orElse(null);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(England.ZONE).toOffsetDateTime();
  }
}
