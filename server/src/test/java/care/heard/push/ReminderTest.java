package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders by England's clock, over both clock changes. The clocks change on 28 March 2027. */
final class ReminderTest {

  @ParameterizedTest
  @CsvSource({
    // An ordinary week.
    "2027-06-16T16:00, WEEK, 2027-06-09T15:00:00Z",
    "2027-06-16T16:00, DAY, 2027-06-15T15:00:00Z",
    "2027-06-16T16:00, HOUR, 2027-06-16T14:00:00Z",
    // Spring: at four by the clock on the wall, which is an hour earlier for the sun.
    "2027-03-29T16:00, WEEK, 2027-03-22T16:00:00Z",
    "2027-03-28T16:00, DAY, 2027-03-27T16:00:00Z",
    "2027-03-28T02:30, HOUR, 2027-03-28T00:30:00Z",
    // A day before is in the hour that does not exist: at the moment the clock would show it.
    "2027-03-29T01:30, DAY, 2027-03-28T01:30:00Z",
    // Autumn.
    "2027-11-01T16:00, WEEK, 2027-10-25T15:00:00Z",
    "2027-10-31T16:00, DAY, 2027-10-30T15:00:00Z",
    "2027-10-31T02:00, HOUR, 2027-10-31T01:00:00Z",
    // A day before is in the hour that comes twice: the second time, which is a day of 24 hours
    // away.
    "2027-11-01T01:30, DAY, 2027-10-31T01:30:00Z",
  })
  void isDueAtTheRightInstant(LocalDateTime starts, Reminder reminder, Instant due) {
    assertEquals(due, reminder.due(starts.atZone(ZoneId.of("Europe/London")).toInstant()));
  }

  @Test
  void eachIsOfUseUntilTheNext() {
    var starts = Instant.parse("2027-03-29T15:00:00Z");
    assertEquals(Reminder.DAY.due(starts), Reminder.WEEK.expires(starts));
    assertEquals(Reminder.HOUR.due(starts), Reminder.DAY.expires(starts));
    assertEquals(starts, Reminder.HOUR.expires(starts));
  }
}
