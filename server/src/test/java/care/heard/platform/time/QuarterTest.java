package care.heard.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
  private static final Quarter AUTUMN = Quarter.parse("2026-Q4");

  @Test
  void knowsItsDays() {
    assertEquals(LocalDate.of(2026, 10, 1), AUTUMN.firstDay());
    assertEquals(LocalDate.of(2026, 12, 31), AUTUMN.lastDay());
    assertEquals(LocalDate.of(2026, 6, 30), Quarter.parse("2026-Q2").lastDay());
  }

  @Test
  void isOverOnlyAfterItsLastDay() {
    assertFalse(AUTUMN.isOver(LocalDate.of(2026, 12, 31)));
    assertTrue(AUTUMN.isOver(LocalDate.of(2027, 1, 1)));
  }

  @Test
  void stepsOverTheYear() {
    assertEquals(Quarter.parse("2027-Q1"), AUTUMN.next());
    assertEquals(Quarter.parse("2025-Q4"), Quarter.parse("2026-Q1").previous());
  }

  @Test
  void readsAsPeopleSayIt() {
    assertEquals("October to December 2026", AUTUMN.title());
    assertEquals("Jul–Sep 2026", Quarter.parse("2026-Q3").shortTitle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q5", "2026-Q0", "2026Q1", "26-Q1", "", "2026-Q11", "2026-q1"})
  void refusesWhatIsNoQuarter(String code) {
    assertThrows(IllegalArgumentException.class, () -> Quarter.parse(code));
  }

  @Property
  void everyDayLiesInItsQuarter(@ForAll @IntRange(max = 40_000) int daysSince2000) {
    var day = LocalDate.of(2000, 1, 1).plusDays(daysSince2000);
    var quarter = Quarter.of(day);
    assertFalse(day.isBefore(quarter.firstDay()) || day.isAfter(quarter.lastDay()));
    assertEquals(quarter, Quarter.parse(quarter.code()));
    assertEquals(quarter, quarter.next().previous());
    assertTrue(quarter.compareTo(quarter.next()) < 0);
  }
}
