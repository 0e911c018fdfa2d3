package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures that are safe one by one and tell too much together. */
class ReleaseAuditTest {
  private static final List<Grouping> FAMILY = Grouping.family(List.of("North"));
  private static final List<Theme> THEMES = List.of(new Theme("HOME", "Home", false));
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Cell YOUNG = age("10-15");
  private static final Cell MIDDLE = age("16-17");
  private static final Cell OLD = age("18-25");

  // 49 of 50 to 48..52, 20 as 18..22 twice: of the oldest at least 4 raised it.
  private final Strata telling = strata(20, 20, 9);

  @Test
  void aCountThatCouldBeWorkedOutIsNoMoreAfterTheRepair() {
    var before = ReleaseFigures.beforeAudit(FAMILY, THEMES, telling);
    assertEquals("20", shown(before, YOUNG));
    assertEquals("20", shown(before, MIDDLE));
    assertEquals("[low]", shown(before, OLD));
    var after = audited(telling).tables();
    assertEquals(1, after.withheldByRepair());
    assertEquals("[low]", shown(after, OLD));
    var byRepair =
        after.withheld().stream()
            .filter(w -> w.why().equals(Withholding.WOULD_TELL_ANOTHER.why()))
            .toList();
    assertEquals("HOME", byRepair.getFirst().theme());
    assertEquals("age-band", byRepair.getFirst().grouping());
    assertEquals("50", after.themes().getFirst().figure().shown());
  }

  @Test
  void whatTheRepairWithholdsLooksLikeALowCount() {
    var after = audited(telling).tables();
    var marks =
        after.themes().getFirst().cells().stream()
            .map(CellFigure::figure)
            .filter(Figure::withheld)
            .distinct()
            .toList();
    assertEquals(List.of(Figure.LOW), marks);
  }

  @Test
  void whatTellsNothingStaysAsItIs() {
    var strata = strata(30, 30, 30);
    assertEquals(ReleaseFigures.beforeAudit(FAMILY, THEMES, strata), audited(strata).tables());
  }

  @Test
  void itIsTheSameEveryTime() {
    assertEquals(audited(telling), audited(telling));
  }

  @Test
  void progressIsTold() {
    var told = new ArrayList<Integer>();
    ReleaseFigures.make(FAMILY, THEMES, telling, LONG, told::add);
    assertEquals(List.of(50, 100), told);
  }

  @Test
  void whatIsNotCheckedInTimeIsRefused() {
    var audited = ReleaseFigures.make(FAMILY, THEMES, telling, Duration.ZERO, _ -> {});
    assertEquals(Optional.of(AuditedTables.NOT_IN_TIME), audited.refusal());
  }

  @Test
  void anAuthorityInWhichNobodyWasHeardIsSafe() {
    var audited = audited(new Strata(List.of()));
    assertTrue(audited.refusal().isEmpty());
    assertEquals(0, audited.tables().withheldByRepair());
  }

  @Test
  void populationsAloneCanMakeAFigureTell() {
    var strata = new Strata(List.of(stratum(YOUNG, 12, 12, 7), stratum(MIDDLE, 4, 4, 3)));
    assertEquals(
        "10",
        ReleaseFigures.beforeAudit(FAMILY, THEMES, strata).themes().getFirst().figure().shown());
    var audited = audited(strata);
    assertTrue(audited.refusal().isEmpty());
    assertFalse(audited.tables().withheldByRepair() == 0);
  }

  private static AuditedTables audited(Strata strata) {
    return ReleaseFigures.make(FAMILY, THEMES, strata, LONG, _ -> {});
  }

  private static Strata strata(int young, int middle, int old) {
    return new Strata(
        List.of(
            stratum(YOUNG, 100, 60, young),
            stratum(MIDDLE, 100, 60, middle),
            stratum(OLD, 100, 60, old)));
  }

  private static Stratum stratum(Cell age, int population, int heard, int raised) {
    return new Stratum(
        List.of(new Cell("locality", "north"), age, new Cell("placement", "foster-care")),
        population,
        heard,
        Map.of("HOME", raised));
  }

  private static String shown(SafeTables tables, Cell cell) {
    return tables.themes().getFirst().cells().stream()
        .filter(f -> f.cell().equals(cell.code()))
        .map(f -> f.figure().shown())
        .findFirst()
        .orElseThrow();
  }

  private static Cell age(String band) {
    return new Cell("age-band", band);
  }
}
