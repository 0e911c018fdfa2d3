package care.heard.releases;

import care.heard.releases.audit.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An authority's young people in a quarter, each in one stratum, all from one moment. */
public record Strata(List<Stratum> all) {
  public Strata {
    all = List.copyOf(all);
  }

  /** The same, by the cells of the tables. */
  TrueCounts counts() {
    var heard = new HashMap<Cell, Integer>();
    var raised = new HashMap<String, Map<Cell, Integer>>();
    for (var stratum : all) {
      add(heard, stratum, stratum.heard());
      stratum
          .raised()
          .forEach((theme, people) ->
              add(raised.computeIfAbsent(theme, _ -> new HashMap<>()), stratum, people));
    }
    return new TrueCounts(heard, raised);
  }

  /** The same, by place and theme. */
  public World world(List<String> themes) {
    return World.of(
        all.stream().mapToInt(Stratum::heard).toArray(),
        themes.stream()
            .map(theme -> all.stream().mapToInt(s -> s.raised(theme)).toArray())
            .toArray(int[][]::new));
  }

  private static void add(Map<Cell, Integer> counts, Stratum stratum, int people) {
    Stream.concat(Stream.of(Cell.EVERYBODY), stratum.cells().stream())
        .forEach(cell -> counts.merge(cell, people, Integer::sum));
  }

  @Override
  public String toString() {
    return "Strata[" + all.size() + "]";
  }
}
