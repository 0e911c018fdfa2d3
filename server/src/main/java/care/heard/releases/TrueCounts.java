package care.heard.releases;

import java.util.Map;

/**
 * How many young people were heard, and how many of them raised each theme, as they truly are: the
 * one thing that must never leave this package. Each young person counts once, whatever they sent.
 *
 * @param heard young people heard, by cell
 * @param raised young people who raised a theme, by theme and cell
 */
record TrueCounts(Map<Cell, Integer> heard, Map<String, Map<Cell, Integer>> raised) {
  int heard(Cell cell) {
    return heard.getOrDefault(cell, 0);
  }

  int raised(String theme, Cell cell) {
    return raised.getOrDefault(theme, Map.of()).getOrDefault(cell, 0);
  }

  @Override
  public String toString() {
    return "TrueCounts[" + raised.size() + " themes]";
  }
}
