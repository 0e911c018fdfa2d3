package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is excluded by whatever the young person calls them. */
class NotForTest {
  @ParameterizedTest
  @CsvSource({
    "Idris Fallowfield, true",
    "idris fallowfield, true",
    "'  IDRIS   Fallowfield ', true",
    "'Idris Fallowfield, who runs the meeting', true",
    "Idris, true",
    "Fallow, true",
    "Id, false",
    "Amara Winterbourne, false",
    "my carer, false"
  })
  void byName(String entry, boolean excluded) {
    assertEquals(excluded, NotFor.excludes(List.of("somebody", entry), "Idris Fallowfield"));
  }
}
