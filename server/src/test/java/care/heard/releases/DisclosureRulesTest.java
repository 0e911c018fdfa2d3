package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRulesTest {
  private static final Theme HOME = new Theme("HOME", "Home", false);
  private static final Theme SAFE = new Theme("SAFE", "Feeling safe", true);
  private static final List<Grouping> FAMILY = Grouping.family(List.of("North", "South"));
  private static final Cell NORTH = new Cell("locality", "north");
  private static final Cell SOUTH = new Cell("locality", "south");

  @ParameterizedTest
  @CsvSource({"10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "99, 100", "600, 600"})
  void roundsToTheNearestFive(int count, int shown) {
    assertEquals(shown, DisclosureRules.rounded(count).value());
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "1, 60", "9, 60", "46, 50", "50, 50", "10, 14"})
  void keepsBackAFewAndNearlyEveryone(int raised, int heard) {
    assertEquals(Figure.LOW, theme(HOME, raised, heard).figure());
  }

  @ParameterizedTest
  @CsvSource({"10, 60, 10", "10, 15, 10", "45, 50, 45", "33, 200, 35"})
  void showsWhatIsNeither(int raised, int heard, String shown) {
    assertEquals(shown, theme(HOME, raised, heard).figure().shown());
  }

  @Test
  void aCellIsJudgedByThoseHeardInIt() {
    var heard = Map.of(Cell.EVERYBODY, 100, NORTH, 20, SOUTH, 80);
    var raised = Map.of("HOME", Map.of(Cell.EVERYBODY, 50, NORTH, 18, SOUTH, 32));
    var cells = apply(HOME, new TrueCounts(heard, raised)).themes().getFirst().cells();
    assertEquals(new CellFigure("locality", "north", Figure.LOW), cells.get(0));
    assertEquals(new CellFigure("locality", "south", Figure.of(30)), cells.get(1));
  }

  @Test
  void aSensitiveThemeHasNoCellsHoweverManyRaisedIt() {
    var heard = Map.of(Cell.EVERYBODY, 400, NORTH, 200, SOUTH, 200);
    var raised = Map.of("SAFE", Map.of(Cell.EVERYBODY, 100, NORTH, 50, SOUTH, 50));
    var tables = apply(SAFE, new TrueCounts(heard, raised));
    assertEquals("100", tables.themes().getFirst().figure().shown());
    assertEquals(List.of(), tables.themes().getFirst().cells());
    assertEquals(
        List.of("locality", "age-band", "placement"),
        tables.withheld().stream()
            .filter(w -> "SAFE".equals(w.theme()))
            .map(Withheld::grouping)
            .toList());
  }

  @Test
  void aThemeThatNobodyRaisedLooksLikeOneThatAFewRaised() {
    assertEquals(theme(HOME, 0, 60), theme(HOME, 9, 60));
  }

  @Test
  void tellsThoseWhoSignOffWhatIsKeptBackAndWhy() {
    var heard = Map.of(Cell.EVERYBODY, 50, NORTH, 9, SOUTH, 41);
    var raised = Map.of("HOME", Map.of(Cell.EVERYBODY, 48, NORTH, 9, SOUTH, 39));
    var withheld = apply(HOME, new TrueCounts(heard, raised)).withheld();
    var few = Withholding.TOO_FEW.why();
    var nearly = Withholding.NEARLY_EVERYONE.why();
    assertTrue(withheld.contains(new Withheld(null, "locality", "north", few)));
    assertTrue(withheld.contains(new Withheld("HOME", null, null, nearly)));
    assertTrue(withheld.contains(new Withheld("HOME", "locality", "north", few)));
    assertTrue(withheld.contains(new Withheld("HOME", "locality", "south", nearly)));
  }

  @Test
  void whoIsInNoCellOfTheFamilyIsInNoTable() {
    var heard = Map.of(Cell.EVERYBODY, 100, new Cell("locality", "elsewhere"), 50);
    var tables = apply(HOME, new TrueCounts(heard, Map.of()));
    assertTrue(tables.respondents().stream().noneMatch(c -> c.cell().equals("elsewhere")));
  }

  private static ThemeFigures theme(Theme theme, int raised, int heard) {
    var counts =
        new TrueCounts(
            Map.of(Cell.EVERYBODY, heard), Map.of(theme.code(), Map.of(Cell.EVERYBODY, raised)));
    return apply(theme, counts).themes().getFirst();
  }

  private static SafeTables apply(Theme theme, TrueCounts counts) {
    return DisclosureRules.apply(FAMILY, List.of(theme), counts);
  }
}
