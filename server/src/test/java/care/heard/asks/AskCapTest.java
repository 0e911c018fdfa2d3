package care.heard.asks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wished for, nobody is asked more often than the caps say. */
class AskCapTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Test
  void everyWindowKeepsBothCaps() {
    var random = new Random(4);
    for (int run = 0; run < 500; run++) {
      var cap = new AskCap(random.nextInt(4), 1 + random.nextInt(20), random.nextInt(40));
      var made = made(cap, random);
      for (var day : made) {
        var within = made.stream().filter(d -> isWithin(d, day, cap.withinDays())).count();
        assertTrue(within <= cap.atMost(), cap + " " + made);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,true", "27,false", "28,true", "29,true"})
  void theSameQuestionsComeBackAfterTheirDays(int days, boolean allowed) {
    var cap = new AskCap(2, 14, 28);
    var last = days == 0 ? Optional.<LocalDate>empty() : Optional.of(DAY.minusDays(days));
    assertEquals(allowed, cap.allows(DAY, new AskCap.Asked(0, last)));
  }

  // Wishes at random days; each that the cap allows is made.
  private static List<LocalDate> made(AskCap cap, Random random) {
    var made = new ArrayList<LocalDate>();
    var day = DAY;
    for (int wish = 0; wish < 60; wish++) {
      day = day.plusDays(random.nextInt(3));
      var today = day;
      var recent = made.stream().filter(d -> isWithin(d, today, cap.withinDays())).count();
      var last = made.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(made.getLast());
      if (cap.allows(day, new AskCap.Asked((int) recent, last))) {
        made.add(day);
      }
    }
    return made;
  }

  private static boolean isWithin(LocalDate asked, LocalDate today, int days) {
    return asked.isAfter(today.minusDays(days)) && !asked.isAfter(today);
  }
}
