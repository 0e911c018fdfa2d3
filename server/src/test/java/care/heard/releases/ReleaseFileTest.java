package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What leaves the service beside a release holds its figures, and not one more. */
class ReleaseFileTest {
  private static final PublishedRelease RELEASE = ReleaseFixtures.published();

  @Test
  void everyFigureOfTheReleaseIsInTheFileAndNoOther() {
    var content = RELEASE.content();
    var expected =
        Stream.of(
                content.peopleTrend().stream().map(QuarterFigure::figure),
                content.respondents().stream().map(CellFigure::figure),
                content.themes().stream()
                    .flatMap(t -> t.trend().stream())
                    .map(QuarterFigure::figure),
                content.themes().stream().flatMap(t -> t.cells().stream()).map(CellFigure::figure))
            .flatMap(figures -> figures)
            .map(Figure::shown)
            .sorted()
            .toList();
    var rows = ReleaseFile.of(RELEASE).rows();
    var shown = rows.stream().skip(1).map(row -> row.get(4)).sorted().toList();
    assertEquals(expected, shown);
    assertTrue(shown.contains("[low]"));
  }

  @Test
  void theNotesStandAboveWithTheFingerprint() {
    var csv = ReleaseFile.of(RELEASE).csv();
    assertTrue(csv.contains("[low] means that we do not show the number"));
    assertTrue(csv.indexOf(RELEASE.sha256()) < csv.indexOf("\"Period\""));
  }

  @Test
  void aSensitiveThemeIsShownForTheWholeCouncilOnly() {
    var groups =
        ReleaseFile.of(RELEASE).rows().stream()
            .filter(row -> row.get(1).equals("Feeling safe"))
            .map(row -> row.get(2))
            .collect(Collectors.toSet());
    assertEquals("[Whole council]", groups.toString());
  }

  @Test
  void aThemePageSaysWhatTheReleaseSays() {
    var page = ThemePage.of(RELEASE, "WORKER_CHANGE").orElseThrow();
    var figure =
        RELEASE.content().themes().stream()
            .filter(t -> t.code().equals("WORKER_CHANGE"))
            .map(t -> t.figure().shown())
            .findFirst()
            .orElseThrow();
    assertTrue(page.sentence().startsWith("About " + figure + " young people raised it"));
    assertEquals(3, page.groups().size());
    assertEquals(0, ThemePage.of(RELEASE, "SAFE").orElseThrow().groups().size());
    assertEquals(Optional.empty(), ThemePage.of(RELEASE, "NO_SUCH"));
  }

  @Test
  void twoReleasesStandInTheOrderOfTheirPeriodsAndRoundingIsNoChange() {
    var first = ReleaseFixtures.publishedFirst();
    var page = ComparisonPage.of(RELEASE, first);
    assertEquals(page, ComparisonPage.of(RELEASE, first));
    var people = page.table().rows().getFirst().cells();
    assertEquals(3, people.size());
    for (var row : page.table().rows()) {
      var cells = row.cells();
      var known = !cells.get(0).startsWith("[") && !cells.get(1).startsWith("[");
      assertEquals(known, !cells.get(2).equals("cannot be compared"), row.title());
    }
  }
}
