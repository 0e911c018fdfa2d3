package care.heard.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody who watches a campaign's figure sees one young person answer. */
class ReachTest {
  @ParameterizedTest
  @CsvSource({
    "0,0,",
    "100,0,",
    "100,9,",
    "100,10,10",
    "100,12,10",
    "100,13,15",
    "15,10,10",
    "14,10,",
    "100,96,",
    "100,95,95",
    "10,10,"
  })
  void isRoundedOrWithheld(int asked, int answered, Integer shown) {
    var reach = Reach.of(asked, answered);
    assertEquals(Optional.ofNullable(shown), reach.answered());
    assertEquals(asked, reach.asked());
    assertEquals(shown == null ? "[low]" : "About " + shown, reach.answeredInWords());
  }
}
