package care.heard.releases;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every part of an authority that somebody could ask about: the whole, each cell, each cell crossed
 * with those of other groupings, down to the strata. A part is the places of its strata.
 */
public final class Slices {
  private final Map<Set<Cell>, BitSet> places = new LinkedHashMap<>();
  private final List<Stratum> strata;

  private Slices(List<Stratum> strata) {
    this.strata = strata;
    for (int place = 0; place < strata.size(); place++) {
      var cells = strata.get(place).cells();
      for (int chosen = 0; chosen < 1 << cells.size(); chosen++) {
        places.computeIfAbsent(some(cells, chosen), _ -> new BitSet()).set(place);
      }
    }
  }

  /** The parts of an authority with these strata. */
  public static Slices of(Strata strata) {
    return new Slices(strata.all());
  }

  /** All of them, each once, the finest first. */
  public List<BitSet> all() {
    return places.values().stream()
        .distinct()
        .sorted(Comparator.comparingInt(BitSet::cardinality))
        .toList();
  }

  /** The places of a cell; none where nobody lives in it. */
  public BitSet of(Cell cell) {
    return places.getOrDefault(cell.equals(Cell.EVERYBODY) ? Set.of() : Set.of(cell), new BitSet());
  }

  /** How many young people live in a part. */
  public int population(BitSet slice) {
    return slice.stream().map(place -> strata.get(place).population()).sum();
  }

  private static Set<Cell> some(List<Cell> cells, int chosen) {
    Collection<Cell> some = new HashSet<>();
    IntStream.range(0, cells.size())
        .filter(i -> (chosen >> i & 1) == 1)
        .forEach(i -> some.add(cells.get(i)));
    return Set.copyOf(some);
  }
}
