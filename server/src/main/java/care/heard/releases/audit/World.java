package care.heard.releases.audit;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How things may truly be: at each place, how many were heard and how many of them raised each
 * theme.
 */
public final class World {
  private final int[] heard;
  private final int[][] raised;

  private World(int[] heard, int[][] raised) {
    this.heard = heard;
    this.raised = raised;
  }

  /** By place; and by theme, then place. */
  public static World of(int[] heard, int[][] raised) {
    return new World(heard.clone(), Arrays.stream(raised).map(int[]::clone).toArray(int[][]::new));
  }

  /** How many were heard at these places. */
  public int heard(BitSet places) {
    return Bound.of(places, 0, 0).sum(heard);
  }

  /** How many raised the theme at these places. */
  public int raised(int theme, BitSet places) {
    return Bound.of(places, 0, 0).sum(raised[theme]);
  }

  /** Not to be changed. */
  int[] heard() {
    return heard;
  }

  /** Not to be changed. */
  int[] raised(int theme) {
    return raised[theme];
  }

  World withHeard(int[] instead) {
    return new World(instead, raised);
  }

  World withRaised(int theme, int[] instead) {
    var all = raised.clone();
    all[theme] = instead;
    return new World(heard, all);
  }
}
