package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.time.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether young people noticed tells no more of a theme than the theme's own figures do. */
class NoticedFigureTest {
  private static final LocalDate ASKED = LocalDate.of(2026, 8, 3);

  @Test
  void bothAreRoundedAndSmallNumbersAreKeptBack() {
    var trend = trend(40, 40);
    assertEquals("25 15", figure(23, 14, trend, false));
    assertEquals("10 [low]", figure(10, 9, trend, false));
    assertEquals("[low] [low]", figure(9, 9, trend, false));
    assertEquals("25 [low]", figure(23, 19, trend, false), "fewer than 5 did not notice");
  }

  @Test
  void moreAnswersThanTheThemeIsKnownToHaveAreKeptBack() {
    assertEquals("10 [low]", figure(12, 8, trend(10, null), false));
    assertEquals("[low] [low]", figure(13, 8, trend(10, null), false), "13 tells of the other");
    assertEquals("[low] [low]", figure(12, 8, trend(null, null), false));
    assertEquals("20 10", figure(19, 12, trend(10, 10), false), "two quarters together");
  }

  @Test
  void whatWasSaidBeforeTheYearDoesNotCount() {
    var before = new QuarterFigure("2025-Q2", Figure.of(40));
    assertEquals("[low] [low]", figure(12, 8, List.of(before), false));
  }

  @Test
  void aSensitiveThemeIsNeverAskedAbout() {
    assertEquals("[low] [low]", figure(23, 14, trend(40, 40), true));
  }

  private static String figure(
      int answered, int noticed, List<QuarterFigure> trend, boolean sensitive) {
    var theme = new ThemeFigures("HOME", "Home", sensitive, Figure.LOW, trend, List.of());
    var count = new NoticedCount(UUID.randomUUID(), "HOME", "Done", ASKED, answered, noticed);
    var figure = NoticedFigure.of(List.of(count), List.of(theme)).getFirst();
    return figure.answered().shown() + " " + figure.noticed().shown();
  }

  private static List<QuarterFigure> trend(Integer... shown) {
    var trend = new ArrayList<QuarterFigure>();
    var quarter = Quarter.parse("2026-Q1");
    for (var value : shown) {
      trend.add(new QuarterFigure(quarter.code(), value == null ? Figure.LOW : Figure.of(value)));
      quarter = quarter.next();
    }
    return trend;
  }
}
