package care.heard.releases;

import java.util.List;
import java.util.Map;

/**
 * The young people of one group in every grouping at once: the finest part of an authority. No
 * table shows it; what the tables together tell of it is what the audit asks.
 *
 * @param cells one of each grouping
 * @param population young people of the authority here
 * @param heard how many of them were heard
 * @param raised how many of them raised each theme
 */
public record Stratum(List<Cell> cells, int population, int heard, Map<String, Integer> raised) {

  public Stratum {
    cells = List.copyOf(cells);
    raised = Map.copyOf(raised);
  }

  /** How many raised the theme. */
  public int raised(String theme) {
    return raised.getOrDefault(theme, 0);
  }

  @Override
  public String toString() {
    return "Stratum" + cells;
  }
}
