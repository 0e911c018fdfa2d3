package care.heard.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Working days of England, against the bank holidays that GOV.UK publishes. */
class WorkingDaysTest {
  private static final WorkingDays DAYS = new WorkingDays();

  @Test
  void bankHolidaysAreThoseOfTheGovernment() {
    assertEquals(
        List.of(
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-04",
            "2026-05-25",
            "2026-08-31",
            "2026-12-25",
            "2026-12-28"),
        closed(2026));
    assertEquals(
        List.of(
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-05-03",
            "2027-05-31",
            "2027-08-30",
            "2027-12-27",
            "2027-12-28"),
        closed(2027));
    assertEquals(
        List.of(
            "2028-01-03",
            "2028-04-14",
            "2028-04-17",
            "2028-05-01",
            "2028-05-29",
            "2028-08-28",
            "2028-12-25",
            "2028-12-26"),
        closed(2028));
  }

  @Test
  void theFirstDayDoesNotCount() {
    assertEquals(LocalDate.of(2026, 10, 2), DAYS.after(LocalDate.of(2026, 10, 1), 1));
    assertEquals(LocalDate.of(2026, 10, 5), DAYS.after(LocalDate.of(2026, 10, 2), 1));
    assertEquals(LocalDate.of(2026, 10, 2), DAYS.before(LocalDate.of(2026, 10, 5), 1));
    assertEquals(LocalDate.of(2026, 10, 5), DAYS.after(LocalDate.of(2026, 10, 5), 0));
  }

  @Test
  void christmasIsStridden() {
    assertEquals(LocalDate.of(2026, 12, 29), DAYS.after(LocalDate.of(2026, 12, 24), 1));
    assertEquals(LocalDate.of(2027, 1, 20), DAYS.after(LocalDate.of(2026, 12, 18), 20));
    assertEquals(LocalDate.of(2026, 12, 18), DAYS.before(LocalDate.of(2027, 1, 20), 20));
  }

  @Test
  void weekendsAreNone() {
    assertFalse(DAYS.isOne(LocalDate.of(2026, 10, 3)));
    assertFalse(DAYS.isOne(LocalDate.of(2026, 10, 4)));
    assertTrue(DAYS.isOne(LocalDate.of(2026, 10, 5)));
  }

  private static List<String> closed(int year) {
    var first = LocalDate.of(year, 1, 1);
    return IntStream.range(0, first.lengthOfYear())
        .mapToObj(first::plusDays)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(day -> !DAYS.isOne(day))
        .map(LocalDate::toString)
        .toList();
  }
}
