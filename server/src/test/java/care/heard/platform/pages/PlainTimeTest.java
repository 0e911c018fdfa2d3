package care.heard.platform.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTimeTest {
  private static final Instant NOW = Instant.parse("2026-10-25T12:00:00Z");

  @Test
  void daysAndTimesAreThoseOfLondon() {
    assertEquals("2 October 2026", PlainTime.day(LocalDate.of(2026, 10, 2)));
    assertEquals("Friday 2 October 2026", PlainTime.weekday(LocalDate.of(2026, 10, 2)));
    assertEquals("Friday 2 October 2026", PlainTime.weekday(Instant.parse("2026-10-01T23:30:00Z")));
    assertEquals(
        "2 October 2026 at 00:30", PlainTime.moment(Instant.parse("2026-10-01T23:30:00Z")));
    assertEquals("23:30", PlainTime.time(Instant.parse("2026-12-01T23:30:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T12:00:01Z, just now",
    "2026-10-25T11:59:01Z, just now",
    "2026-10-25T11:59:00Z, 1 minute ago",
    "2026-10-25T11:00:01Z, 59 minutes ago",
    "2026-10-25T11:00:00Z, 1 hour ago",
    "2026-10-23T12:00:01Z, 47 hours ago",
    "2026-10-23T12:00:00Z, 2 days ago",
  })
  void agoRoundsDown(Instant then, String words) {
    assertEquals(words, PlainTime.ago(then, NOW));
  }
}
