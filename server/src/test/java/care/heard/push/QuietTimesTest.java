package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.authorities.Peace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet by night, in school and when a young person says so. */
final class QuietTimesTest {
  private static final Peace PEACE =
      new Peace(
          time("20:00"),
          time("08:00"),
          time("09:00"),
          time("15:30"),
          List.of(new Peace.Term(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25))));

  @ParameterizedTest
  @CsvSource({
    // A school day in winter: allowed before, between and after.
    "2027-01-13T08:00:00Z, 2027-01-13T08:00:00Z",
    "2027-01-13T08:59:59Z, 2027-01-13T08:59:59Z",
    "2027-01-13T09:00:00Z, 2027-01-13T15:30:00Z",
    "2027-01-13T15:30:00Z, 2027-01-13T15:30:00Z",
    "2027-01-13T20:00:00Z, 2027-01-14T08:00:00Z",
    "2027-01-14T00:10:00Z, 2027-01-14T08:00:00Z",
    // The first and the last day of term are school days; the days beside them are not.
    "2027-01-04T10:00:00Z, 2027-01-04T15:30:00Z",
    "2027-03-25T10:00:00Z, 2027-03-25T15:30:00Z",
    "2027-03-26T10:00:00Z, 2027-03-26T10:00:00Z",
    // No school at the weekend.
    "2027-01-16T10:00:00Z, 2027-01-16T10:00:00Z",
    // The night in which the clocks go forward ends at eight by the new time, an hour sooner.
    "2027-03-27T21:00:00Z, 2027-03-28T07:00:00Z",
    // The night in which they go back ends at eight by the new time, an hour later.
    "2027-10-30T20:00:00Z, 2027-10-31T08:00:00Z",
  })
  void waitsForTheNextAllowedMoment(Instant moment, Instant allowed) {
    assertEquals(Optional.of(allowed), quiet(NoticePreferences.usual()).allowedFrom(moment));
  }

  @Test
  void oneQuietTimeAfterAnotherIsPassedOver() {
    var own = prefers(Optional.of(window("07:30", "09:30")), true);
    var school = Instant.parse("2027-01-13T15:30:00Z");
    assertEquals(
        Optional.of(school), quiet(own).allowedFrom(Instant.parse("2027-01-12T22:00:00Z")));
  }

  @Test
  void whoeverIsNotInSchoolIsNotQuietThen() {
    var moment = Instant.parse("2027-01-13T11:00:00Z");
    assertEquals(Optional.of(moment), quiet(prefers(Optional.empty(), false)).allowedFrom(moment));
  }

  @Test
  void nothingIsAllowedWhereEveryHourIsQuiet() {
    var own = prefers(Optional.of(window("08:00", "20:00")), true);
    assertEquals(Optional.empty(), quiet(own).allowedFrom(Instant.parse("2027-01-13T11:00:00Z")));
  }

  @Test
  void theirOwnQuietTimeIsToldApart() {
    var own = quiet(prefers(Optional.of(window("17:00", "18:00")), true));
    assertTrue(own.isTheirOwn(Instant.parse("2027-01-13T17:30:00Z")));
    assertFalse(own.isTheirOwn(Instant.parse("2027-01-13T21:00:00Z")));
  }

  @Test
  void aWindowWithoutLengthIsNone() {
    assertEquals(
        Optional.empty(), window("00:00", "00:00").end(Instant.parse("2027-01-13T00:00:00Z")));
  }

  @Test
  void anEndInTheHourThatComesTwiceIsNeverBehind() {
    var quiet = window("22:00", "01:30");
    assertEquals(
        Optional.of(Instant.parse("2027-10-31T00:30:00Z")),
        quiet.end(Instant.parse("2027-10-31T00:10:00Z")),
        "the first time");
    assertEquals(
        Optional.of(Instant.parse("2027-10-31T01:30:00Z")),
        quiet.end(Instant.parse("2027-10-31T01:10:00Z")),
        "the second time");
  }

  private static QuietTimes quiet(NoticePreferences preferences) {
    return new QuietTimes(Optional.of(PEACE), preferences);
  }

  private static NoticePreferences prefers(Optional<QuietWindow> own, boolean atSchool) {
    return new NoticePreferences(true, EnumSet.allOf(Reminder.class), own, atSchool);
  }

  private static QuietWindow window(String from, String until) {
    return new QuietWindow(time(from), time(until));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text);
  }
}
