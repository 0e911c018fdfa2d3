package care.heard.releases.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The least and the most that was seen of each sum, over all worlds found so far. */
public final class Sightings {
  private final int[][] slices;
  private final int[][] least;
  private final int[][] most;
  private final World truth;

  /** Has seen the truth. */
  public Sightings(List<BitSet> slices, int themes, World truth) {
    this.slices = slices.stream().map(s -> s.stream().toArray()).toArray(int[][]::new);
    this.least = new int[themes + 1][slices.size()];
    this.most = new int[themes + 1][slices.size()];
    this.truth = truth;
    Arrays.stream(least).forEach(row -> Arrays.fill(row, Integer.MAX_VALUE));
    look(themes, truth.heard());
    for (int theme = 0; theme < themes; theme++) {
      look(theme, truth.raised(theme));
    }
  }

  /** Sees another world. */
  public void see(World world) {
    var themes = least.length - 1;
    if (!Arrays.equals(world.heard(), truth.heard())) {
      look(themes, world.heard());
    }
    for (int theme = 0; theme < themes; theme++) {
      if (!Arrays.equals(world.raised(theme), truth.raised(theme))) {
        look(theme, world.raised(theme));
      }
    }
  }

  /** The least of those who raised the theme; of those heard, for the theme after the last. */
  public int least(int theme, int slice) {
    return least[theme][slice];
  }

  /** The most of those who raised the theme; of those heard, for the theme after the last. */
  public int most(int theme, int slice) {
    return most[theme][slice];
  }

  private void look(int row, int[] values) {
    for (int slice = 0; slice < slices.length; slice++) {
      var sum = 0;
      for (int place : slices[slice]) {
        sum += values[place];
      }
      least[row][slice] = Math.min(least[row][slice], sum);
      most[row][slice] = Math.max(most[row][slice], sum);
    }
  }
}
