package care.heard.push;

import care.heard.platform.time.England;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long before a meeting a young person is reminded. A week and a day are counted on England's
 * calendar: at the same time by the clock on the wall, also across a clock change. An hour is an
 * hour.
 */
enum Reminder {
  WEEK,
  DAY,
  HOUR;

  /** When it is due for a meeting that starts then. */
  Instant due(Instant starts) {
    var wall = starts.atZone(England.ZONE);
    return switch (this) {
      case WEEK -> wall.minusWeeks(1).toInstant();
      case DAY -> wall.minusDays(1).toInstant();
      case HOUR -> starts.minus(Duration.ofHours(1));
    };
  }

  /** From then on it is of no use: the next reminder is due, or the meeting starts. */
  Instant expires(Instant starts) {
    return switch (this) {
      case WEEK -> DAY.due(starts);
      case DAY -> HOUR.due(starts);
      case HOUR -> starts;
    };
  }

  /** As it stands in the database and the contract. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Reminder of(String code) {
    return Arrays.stream(values())
        .filter(reminder -> reminder.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
