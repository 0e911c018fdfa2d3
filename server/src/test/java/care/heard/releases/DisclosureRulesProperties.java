package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every authority there could be. */
class DisclosureRulesProperties {
  private static final List<Grouping> FAMILY = Grouping.family(List.of("North", "Mid", "South"));
  private static final List<Theme> THEMES =
      List.of(
          new Theme("HOME", "Home", false),
          new Theme("MOVES", "Moves", false),
          new Theme("GOOD_NEWS", "Something good", false),
          new Theme("SAFE", "Feeling safe", true));

  @Property
  void noFigureBelowTenIsEverShown(@ForAll("authorities") YoungPeopleHeard people) {
    everyFigure(people, (figure, truth) -> assertTrue(figure.withheld() || truth.count() >= 10));
  }

  @Property
  void noFigureTellsThatFewerThanFiveDidNotSayIt(@ForAll("authorities") YoungPeopleHeard people) {
    everyFigure(people, (figure, truth) -> assertTrue(figure.withheld() || truth.others() >= 5));
  }

  @Property
  void everyFigureIsRoundedOnItsOwnAndWithinTwoOfTheTruth(
      @ForAll("authorities") YoungPeopleHeard people) {
    everyFigure(people, DisclosureRulesProperties::requireNear);
  }

  @Property
  void everythingElseIsShown(@ForAll("authorities") YoungPeopleHeard people) {
    everyFigure(people, (figure, truth) -> assertEquals(truth.mayBeShown(), !figure.withheld()));
  }

  @Property
  void nothingOfASensitiveThemeIsInAGrouping(@ForAll("authorities") YoungPeopleHeard people) {
    apply(people).themes().stream()
        .filter(ThemeFigures::sensitive)
        .forEach(theme -> assertEquals(List.of(), theme.cells()));
  }

  @Property
  void theTablesAreAlwaysTheSameWhateverWasSaid(@ForAll("authorities") YoungPeopleHeard people) {
    var nobody = apply(new YoungPeopleHeard(List.of()));
    assertEquals(rows(nobody), rows(apply(people)));
  }

  @Property
  void aGroupIsNeverShownWhereTheWholeIsKeptBack(@ForAll("authorities") YoungPeopleHeard people) {
    apply(people).themes().stream()
        .filter(theme -> theme.figure().withheld())
        .flatMap(theme -> theme.cells().stream())
        .forEach(cell -> assertTrue(cell.figure().withheld()));
  }

  @Property
  void everyFigureThatIsKeptBackIsAccountedFor(@ForAll("authorities") YoungPeopleHeard people) {
    var tables = apply(people);
    var accounted =
        tables.withheld().stream().filter(w -> !w.why().equals(Withholding.SENSITIVE.why()));
    var kept = new ArrayList<Figure>();
    everyFigure(people, (figure, _) -> kept.add(figure));
    assertEquals(kept.stream().filter(Figure::withheld).count(), accounted.count());
  }

  @Provide
  Arbitrary<YoungPeopleHeard> authorities() {
    var size = Arbitraries.integers().between(0, 120);
    var seed = Arbitraries.randomValue(Random::nextLong);
    return Combinators.combine(size, seed).as(DisclosureRulesProperties::authority);
  }

  // Every theme has a share of its own, from nobody to everybody.
  private static YoungPeopleHeard authority(int size, long seed) {
    var random = new Random(seed);
    var shares = THEMES.stream().map(_ -> random.nextDouble() * 1.2 - 0.1).toList();
    return new YoungPeopleHeard(
        IntStream.range(0, size).mapToObj(_ -> person(random, shares)).toList());
  }

  private static YoungPeopleHeard.Heard person(Random random, List<Double> shares) {
    var cells = FAMILY.stream().map(grouping -> anyCell(random, grouping)).toList();
    var themes =
        IntStream.range(0, THEMES.size())
            .filter(i -> random.nextDouble() < shares.get(i))
            .mapToObj(i -> THEMES.get(i).code())
            .toList();
    return new YoungPeopleHeard.Heard(cells, themes);
  }

  // Skewed: small groups are what the rules are for.
  private static Cell anyCell(Random random, Grouping grouping) {
    var cells = grouping.everyCell().toList();
    return cells.get((int) (cells.size() * random.nextDouble() * random.nextDouble()));
  }

  private record Truth(int count, int heard, boolean isAboutATheme) {
    int others() {
      return isAboutATheme ? heard - count : Integer.MAX_VALUE;
    }

    boolean mayBeShown() {
      return count >= 10 && others() >= 5;
    }
  }

  private static void everyFigure(YoungPeopleHeard people, BiConsumer<Figure, Truth> check) {
    var counts = people.count(THEMES);
    var tables = apply(people);
    check.accept(tables.people(), new Truth(counts.heard(Cell.EVERYBODY), 0, false));
    tables
        .respondents()
        .forEach(c -> check.accept(c.figure(), new Truth(counts.heard(cell(c)), 0, false)));
    for (var theme : tables.themes()) {
      check.accept(theme.figure(), truth(counts, theme, Cell.EVERYBODY));
      theme.cells().forEach(c -> check.accept(c.figure(), truth(counts, theme, cell(c))));
    }
  }

  private static Truth truth(TrueCounts counts, ThemeFigures theme, Cell cell) {
    return new Truth(counts.raised(theme.code(), cell), counts.heard(cell), true);
  }

  private static void requireNear(Figure figure, Truth truth) {
    if (!figure.withheld()) {
      assertEquals(0, figure.value() % 5);
      assertTrue(Math.abs(figure.value() - truth.count()) <= 2);
      assertEquals(figure.shown(), figure.value().toString());
    }
  }

  private static List<Object> rows(SafeTables tables) {
    var rows = new ArrayList<>();
    tables.respondents().forEach(c -> rows.add(cell(c)));
    tables.themes().forEach(t -> rows.add(t.code()));
    tables.themes().forEach(t -> t.cells().forEach(c -> rows.add(cell(c))));
    return rows;
  }

  private static Cell cell(CellFigure figure) {
    return new Cell(figure.grouping(), figure.cell());
  }

  private static SafeTables apply(YoungPeopleHeard people) {
    return DisclosureRules.apply(FAMILY, THEMES, people.count(THEMES));
  }
}
