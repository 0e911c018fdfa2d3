package care.heard.asks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom questions are for, at the edges. */
class AudienceTest {
  @ParameterizedTest
  @CsvSource({
    "'',9,true", "10-15,9,true", "10-15,15,true", "10-15,16,false", "16-17,16,true",
    "16-17,18,false", "18-25,26,true", "18-25,17,false", "10-15;18-25,17,false",
        "10-15;18-25,18,true"
  })
  void anAgeIsInItsBand(String bands, int age, boolean included) {
    var audience = audience(bands, "", null, null);
    assertEquals(included, audience.includes(age, "in-care"));
  }

  @ParameterizedTest
  @CsvSource({"'',in-need,true", "in-care,in-care,true", "care-leaver;in-need,in-care,false"})
  void aStatusIsOneOfThem(String statuses, String status, boolean included) {
    assertEquals(included, audience("", statuses, null, null).includes(15, status));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-01,true", "2026-09-30,true", "2026-08-31,false", "2026-10-01,false"})
  void theWindowHasItsFirstAndLastDay(LocalDate day, boolean open) {
    var september = audience("", "", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    assertEquals(open, september.isOpenOn(day));
    assertEquals(true, audience("", "", null, null).isOpenOn(day));
  }

  private static Audience audience(String bands, String statuses, LocalDate from, LocalDate to) {
    return new Audience(
        list(bands), list(statuses), Optional.ofNullable(from), Optional.ofNullable(to));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(";", -1));
  }
}
