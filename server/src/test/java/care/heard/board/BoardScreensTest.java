package care.heard.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.releases.CellFigure;
import care.heard.releases.Figure;
import care.heard.releases.PublishedRelease;
import care.heard.releases.QuarterFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the board reads. The pages are also left in {@code target/screens}, to be looked at. */
class BoardScreensTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?![\\d.])");
  private static final Pattern IDS = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern POINTS =
      Pattern.compile(" aria-(?:describedby|labelledby)=\"([^\"]*)\"");

  // The rules' thresholds, the top and foot of the scale, years, age bands.
  private static final List<String> WORDS_OWN_NUMBERS =
      List.of("5", "10", "0", "120", "2025", "2026", "15", "16", "17", "18", "25");

  private static final PublishedRelease RELEASE = BoardScreens.RELEASE;
  private static final String FULL = BoardScreens.full();
  private static final String FIRST = BoardScreens.first();
  private static final String EMPTY = BoardScreens.empty();

  @BeforeAll
  static void keep() throws IOException {
    var folder = Files.createDirectories(Path.of("target/screens"));
    for (var screen : BoardScreens.all().entrySet()) {
      Files.writeString(folder.resolve(screen.getKey() + ".html"), screen.getValue());
    }
  }

  @Test
  void saysWhatItIsInThreeSentences() {
    var inShort = FULL.substring(FULL.indexOf("In short"), FULL.indexOf("Young people heard"));
    assertEquals(3, count(inShort, "<p class=\"govuk-body-l\">"));
    says(FULL, "About 270 young people told us something from July to September 2026.");
    says(FULL, "Where a stretch is grey there is no number to show, and the line breaks.");
  }

  @Test
  void saysWhatItNeverShowsAndWhatItCounts() {
    for (var page : List.of(FULL, FIRST, EMPTY)) {
      says(page, "Worries about safety are never shown here.");
    }
    says(FULL, "We count young people, not messages.");
    says(FULL, "[low] means that we do not show the number.");
    assertTrue(FULL.indexOf("id=\"figures-key\"") < FULL.indexOf("<table"), "the key stands above");
    assertEquals(count(FULL, "<table"), count(FULL, "aria-describedby=\"figures-key\""));
  }

  @Test
  void everyNumberIsAFigureOfTheContentOrBelongsToTheWords() {
    var allowed = new HashSet<>(WORDS_OWN_NUMBERS);
    everyFigure().forEach(allowed::add);
    var page = FULL.substring(FULL.indexOf("<h1"), FULL.indexOf("About these figures"));
    var spoken = all(Pattern.compile("aria-label=\"([^\"]*)\""), page).map(m -> m.group(1));
    Stream.concat(Stream.of(page.replaceAll("<[^>]*>", " ")), spoken)
        .flatMap(text -> all(NUMBER, text))
        .forEach(number -> assertTrue(allowed.contains(number.group()), number.group()));
  }

  @Test
  void aSensitiveThemeIsInNoTableOfGroups() {
    var groups = FULL.substring(FULL.indexOf("id=\"groups\""), FULL.indexOf("id=\"about\""));
    says(FULL, "They are not in these tables: Feeling safe.");
    assertFalse(groups.replace("tables: Feeling safe.", "").contains("Feeling safe"));
  }

  @Test
  void aLineBreaksWhereThereIsNoNumber() {
    var heard = FULL.substring(FULL.indexOf("id=\"heard\""), FULL.indexOf("id=\"themes\""));
    says(FULL, "Jul–Sep 2025 no figure");
    assertEquals(1, count(heard, "board-trend__gap"));
    assertEquals(1, count(heard, "<polyline"), "one quarter stands alone before the gap");
    assertEquals(5, count(heard, "<circle"));
  }

  @Test
  void theFirstReleaseHasNothingToCompareWith() {
    says(FIRST, "There is no release for April to June 2026 to compare with.");
    says(FIRST, "This is the first quarter with figures.");
    assertFalse(FIRST.contains("<polyline"));
  }

  @Test
  void withoutAnyReleaseItSaysWhenOneComes() {
    says(EMPTY, "Nothing has been published yet.");
    assertFalse(EMPTY.contains("<table"));
  }

  @Test
  void listsTheReleasesAndMarksThisOne() {
    says(FULL, "July to September 2026, published on 9 October 2026 (this page)");
    assertTrue(FULL.contains("href=\"/board/releases/" + BoardScreens.OLDER + "\""));
    says(FULL, RELEASE.sha256());
  }

  @Test
  void runsNothingAndHasNoStyleOfItsOwn() {
    for (var page : List.of(FULL, FIRST, EMPTY)) {
      assertFalse(page.contains("<script"));
      assertFalse(page.contains(" style=\""));
      assertTrue(page.contains("/assets/board.css?v="));
    }
  }

  @Test
  void namesAreUniqueAndWhatPointsAtThemFindsThem() {
    var ids = all(IDS, FULL).map(id -> id.group(1)).toList();
    assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
    all(POINTS, FULL).forEach(point -> assertTrue(ids.contains(point.group(1)), point.group(1)));
  }

  private static Stream<String> everyFigure() {
    var content = RELEASE.content();
    var trends =
        content.themes().stream().flatMap(t -> t.trend().stream()).map(QuarterFigure::figure);
    var cells = content.themes().stream().flatMap(t -> t.cells().stream()).map(CellFigure::figure);
    var people = content.peopleTrend().stream().map(QuarterFigure::figure);
    var respondents = content.respondents().stream().map(CellFigure::figure);
    return Stream.of(trends, cells, people, respondents).flatMap(f -> f).map(Figure::shown);
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static void says(String page, String words) {
    var text = page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    assertTrue(text.contains(words), words);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
