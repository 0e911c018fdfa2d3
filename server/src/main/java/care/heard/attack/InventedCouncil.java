package care.heard.attack;

import care.heard.releases.Cell;
import care.heard.releases.Grouping;
import care.heard.releases.Strata;
import care.heard.releases.Stratum;
import care.heard.releases.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An authority of chance: 250 to 900 young people, unevenly over 3 to 6 areas, with themes that
 * many raise and themes that hardly anybody does. The same seed makes the same authority.
 */
final class InventedCouncil {
  private static final List<String> AREAS =
      List.of("North", "East", "South", "West", "Central", "Coast");
  private static final int THEMES = 10;

  private final SplittableRandom random;
  private final List<Grouping> groupings;
  private final List<Theme> themes;
  private final double[] raising;
  private final List<List<Cell>> people;

  InventedCouncil(long seed) {
    random = new SplittableRandom(seed);
    groupings = Grouping.family(AREAS.subList(0, random.nextInt(3, AREAS.size() + 1)));
    themes =
        IntStream.range(0, THEMES)
            .mapToObj(i -> new Theme("T" + i, "Theme " + i, i == THEMES - 1))
            .toList();
    raising = themes.stream().mapToDouble(_ -> 0.5 * Math.pow(random.nextDouble(), 2)).toArray();
    var weights = groupings.stream().map(this::weights).toList();
    people = IntStream.range(0, random.nextInt(250, 901)).mapToObj(_ -> person(weights)).toList();
  }

  List<Grouping> groupings() {
    return groupings;
  }

  List<Theme> themes() {
    return themes;
  }

  /** Who was heard in the next quarter, and what they raised. */
  Strata nextQuarter() {
    var answering = random.nextDouble(0.25, 0.6);
    var lives = new LinkedHashMap<List<Cell>, Integer>();
    var heard = new HashMap<List<Cell>, Integer>();
    var raised = new HashMap<List<Cell>, Map<String, Integer>>();
    for (var cells : people) {
      lives.merge(cells, 1, Integer::sum);
      if (random.nextDouble() < answering) {
        heard.merge(cells, 1, Integer::sum);
        themesOfOne()
            .forEach(theme ->
                raised.computeIfAbsent(cells, _ -> new HashMap<>()).merge(theme, 1, Integer::sum));
      }
    }
    var strata = new ArrayList<Stratum>();
    lives.forEach((cells, population) ->
        strata.add(
            new Stratum(
                cells,
                population,
                heard.getOrDefault(cells, 0),
                raised.getOrDefault(cells, Map.of()))));
    return new Strata(strata);
  }

  private List<String> themesOfOne() {
    return IntStream.range(0, THEMES)
        .filter(i -> random.nextDouble() < raising[i])
        .mapToObj(i -> themes.get(i).code())
        .toList();
  }

  private double[] weights(Grouping grouping) {
    return grouping.cells().stream().mapToDouble(_ -> random.nextDouble(0.05, 1)).toArray();
  }

  private List<Cell> person(List<double[]> weights) {
    return IntStream.range(0, groupings.size())
        .mapToObj(g -> groupings.get(g).everyCell().toList().get(chosen(weights.get(g))))
        .toList();
  }

  private int chosen(double[] weights) {
    var left =
        random.nextDouble() * IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
