package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The participation code follows from what happened, as SSDA903 defines it. */
class ParticipationCodeTest {
  @ParameterizedTest
  @CsvSource({
    "3, came, self, true, PN0",
    "3, away, nothing, false, PN0",
    "4, came, self, false, PN1",
    "15, came, self, true, PN1",
    "15, part, self, false, PN1",
    "15, came, advocate, true, PN2",
    "15, part, advocate, false, PN2",
    "15, came, symbols, false, PN3",
    "15, came, nothing, false, PN4",
    "15, part, nothing, true, PN4",
    "15, away, advocate, false, PN5",
    "15, away, advocate, true, PN5",
    "15, away, self, false, PN6",
    "15, away, nothing, true, PN6",
    "15, away, symbols, false, PN6",
    "15, away, nothing, false, PN7"
  })
  void itFollows(int age, String attended, String spoke, boolean sent, String code) {
    assertEquals(
        ParticipationCode.valueOf(code),
        ParticipationCode.suggest(age, Attendance.of(attended), Voice.of(spoke), sent));
  }

  @Test
  void theYearBeginsOnTheFirstOfApril() {
    assertEquals(2027, ParticipationReturn.yearOf(LocalDate.of(2026, 4, 1)));
    assertEquals(2026, ParticipationReturn.yearOf(LocalDate.of(2026, 3, 31)));
    assertEquals(2027, ParticipationReturn.yearOf(LocalDate.of(2027, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "=1+1|'=1+1",
        "+44|'+44",
        "-1|'-1",
        "@x|'@x",
        "a=b|a=b",
        "a,b|\"a,b\"",
        "=\"x\",1|\"'=\"\"x\"\",1\"",
        "PN6|PN6"
      })
  void noCellRuns(String text, String cell) {
    assertEquals(cell, ParticipationReturn.cell(text));
  }
}
