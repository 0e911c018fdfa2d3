package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.time.Quarter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InShortTest {
  private static final String NOW = "2026-Q3";
  private static final String BEFORE = "2026-Q2";

  @Test
  void namesWhatCameUpMostAndWhatChangedMost() {
    var words = InShort.of(content(185, 160, theme("Home", 60, 55), theme("Moves", 20, 45)));
    assertEquals(
        List.of(
            "About 185 young people told us something from July to September 2026. That is more"
                + " than in April to June 2026 (160).",
            "Home came up most: about 60 young people.",
            "What changed most since April to June 2026 is Moves: down from about 45 to about 20"
                + " young people."),
        words);
  }

  @Test
  void calls5ADifferenceThatMayBeRounding() {
    var words = InShort.of(content(165, 160, theme("Home", 60, 55)));
    assertTrue(words.getFirst().endsWith("That is about as many as in April to June 2026 (160)."));
    assertEquals("No theme went up or down by 10 or more since April to June 2026.", words.get(2));
  }

  @Test
  void namesThemAllWhereSeveralCameUpEquallyOften() {
    var home = theme("Home", 60, 60);
    var moves = theme("Moves", 60, 60);
    var trust = theme("Trust", 60, 60);
    var safe = theme("Safe", 60, 60);
    assertEquals(
        "Home and Moves came up most: about 60 young people each.",
        InShort.of(content(100, 100, moves, home)).get(1));
    assertEquals(
        "4 themes came up most, equally often",
        InShort.finding(content(100, 100, home, moves, trust, safe)));
  }

  @Test
  void whatIsWithheldIsNeitherComparedNorNamed() {
    var words = InShort.of(content(null, 160, theme("Home", null, 60), theme("Moves", null, null)));
    assertEquals(
        List.of(
            "Too few young people told us something from July to September 2026 to say how many.",
            "No theme was raised by enough young people to show.",
            "No theme went up or down by 10 or more since April to June 2026."),
        words);
    assertEquals(
        "This cannot be compared with April to June 2026.",
        InShort.comparison(content(185, null, theme("Home", 60, 60))));
  }

  private static ReleaseContent content(Integer now, Integer before, ThemeFigures... themes) {
    return new ReleaseContent(
        NOW,
        ReleaseContent.title(Quarter.parse(NOW)),
        "Wearbridge Council",
        figure(now),
        trend(now, before),
        List.of(),
        List.of(),
        Arrays.asList(themes),
        List.of(),
        List.of());
  }

  private static ThemeFigures theme(String title, Integer now, Integer before) {
    return new ThemeFigures(title, title, false, figure(now), trend(now, before), List.of());
  }

  private static List<QuarterFigure> trend(Integer now, Integer before) {
    return Stream.of(new QuarterFigure(BEFORE, figure(before)), new QuarterFigure(NOW, figure(now)))
        .toList();
  }

  private static Figure figure(Integer value) {
    return value == null ? Figure.LOW : Figure.of(value);
  }
}
