package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings are read out of a calendar as the clock on the wall in England shows them. */
class CalendarReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "DTSTART;TZID=Europe/London:20270114T100000, 2027-01-14, 10:00",
    "DTSTART:20270114T100000, 2027-01-14, 10:00",
    "DTSTART;TZID=GMT Standard Time:20270714T100000, 2027-07-14, 10:00",
    "DTSTART:20270114T100000Z, 2027-01-14, 10:00",
    "DTSTART:20270714T100000Z, 2027-07-14, 11:00",
    "DTSTART;TZID=America/New_York:20270114T100000, 2027-01-14, 15:00",
    "DTSTART;TZID=Europe/London:20271031T013000, 2027-10-31, 01:30"
  })
  void timesAreEnglands(String line, String date, String time) {
    var only = read(line).meetings().getFirst();
    assertEquals(date, only.when().date().toString());
    assertEquals(time, only.when().startTime());
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART;TZID=Europe/London:20270328T013000, the clocks go forward",
    "DTSTART;VALUE=DATE:20270114, for a whole day",
    "DTSTART:20200114T100000, in the past",
    "DTSTART:20990114T100000, three years ahead",
    "DTSTART;TZID=Nowhere/Land:20270114T100000, time zone is not known",
    "SUMMARY:Nothing, no start"
  })
  void whatMakesNoMeetingSaysWhy(String line, String why) {
    assertRefused(line, why);
  }

  @Test
  void whatRepeatsNeedsAnEndAndStaysShort() {
    var start = "DTSTART;TZID=Europe/London:20270314T100000\n";
    assertRefused(start + "RRULE:FREQ=DAILY", "without an end");
    assertRefused(start + "RRULE:FREQ=SECONDLY", "without an end");
    assertRefused(start + "RRULE:FREQ=DAILY;COUNT=13", "more than 12 times");
    assertRefused(start + "RRULE:FREQ=SECONDLY;COUNT=2147483647", "more than 12 times");
    var weekly = read(start + "RRULE:FREQ=WEEKLY;COUNT=4").meetings();
    assertEquals(
        List.of("2027-03-14", "2027-03-21", "2027-03-28", "2027-04-04"),
        weekly.stream().map(event -> event.when().date().toString()).toList());
    assertTrue(
        weekly.stream().allMatch(event -> event.when().startTime().equals("10:00")),
        "over the change of clocks");
    assertEquals(4, weekly.stream().map(CalendarEvent::key).distinct().count());
  }

  @Test
  void itEndsOnTheSameDay() {
    var start = "DTSTART;TZID=Europe/London:20270314T100000\n";
    var ends = read(start + "DTEND;TZID=Europe/London:20270314T110000").meetings().getFirst();
    assertEquals("11:00", ends.when().endTime().orElseThrow());
    assertRefused(start + "DTEND;TZID=Europe/London:20270315T110000", "ends on another day");
    assertRefused(start + "DTEND;TZID=Europe/London:20270314T090000", "before it starts");
  }

  @Test
  void namesComeWithoutAddresses() {
    var event =
        read("DTSTART:20270114T100000\nATTENDEE;CN=Amara Winterbourne:mailto:amara@example.org\n"
                + "ATTENDEE;CN=bo@example.org:mailto:bo@example.org")
            .meetings()
            .getFirst();
    assertEquals(List.of("Amara Winterbourne"), event.who());
    assertEquals("We will tell you where", event.place());
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    for (var text :
        List.of("nonsense", "BEGIN:VCALENDAR", calendar(""), "<html></html>", "\u0000")) {
      var problem = assertThrows(Problem.class, () -> CalendarReader.read(text, NOW));
      assertEquals("/calendar", problem.errors().getFirst().pointer());
    }
    var many = calendar(event("DTSTART:20270114T100000").repeat(101));
    assertTrue(
        assertThrows(Problem.class, () -> CalendarReader.read(many, NOW))
            .detail()
            .contains("more than 100"));
  }

  private static void assertRefused(String lines, String why) {
    var read = read(lines);
    assertEquals(List.of(), read.meetings());
    assertTrue(
        read.refused().getFirst().detail().contains(why),
        read.refused().toString() + read.refused().getFirst().detail());
  }

  private static CalendarReader.Read read(String lines) {
    return CalendarReader.read(calendar(event(lines)), NOW);
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nUID:1@example\nDTSTAMP:20260101T000000Z\n" + lines + "\nEND:VEVENT\n";
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + events + "END:VCALENDAR\n";
  }
}
