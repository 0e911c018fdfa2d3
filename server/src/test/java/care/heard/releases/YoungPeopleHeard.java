package care.heard.releases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Young people as the database knows them, counted by hand: what the rules are checked against. */
record YoungPeopleHeard(List<Heard> all) {
  /** One young person who was heard, the cells they are in, and what they raised. */
  record Heard(List<Cell> cells, List<String> themes) {}

  TrueCounts count(List<Theme> themes) {
    var raised = new HashMap<String, Map<Cell, Integer>>();
    themes.forEach(t -> raised.put(t.code(), byCell(p -> p.themes().contains(t.code()))));
    return new TrueCounts(byCell(_ -> true), raised);
  }

  private Map<Cell, Integer> byCell(Predicate<Heard> counted) {
    var counts = new HashMap<Cell, Integer>();
    all.stream().filter(counted).forEach(p -> add(counts, p));
    return counts;
  }

  private static void add(Map<Cell, Integer> counts, Heard person) {
    counts.merge(Cell.EVERYBODY, 1, Integer::sum);
    person.cells().forEach(cell -> counts.merge(cell, 1, Integer::sum));
  }
}
