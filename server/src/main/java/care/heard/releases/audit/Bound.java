package care.heard.releases.audit;

import java.util.BitSet;

/**
 * What is known of a sum.
 *
 * @param members the places that are added up
 * @param apart how many of those heard in these places are known to stand apart: heard, but not
 *     counted in the sum; 0 where nothing is known
 */
public record Bound(BitSet members, int least, int most, int apart) {
  /** More than any sum here. */
  public static final int ANY = 1_000_000_000;

  /** A sum from least to most. */
  public static Bound of(BitSet members, int least, int most) {
    return new Bound(members, least, most, 0);
  }

  int sum(int[] values) {
    var sum = 0;
    for (int place = members.nextSetBit(0); place >= 0; place = members.nextSetBit(place + 1)) {
      sum += values[place];
    }
    return sum;
  }

  boolean holds(int[] values) {
    var sum = sum(values);
    return sum >= least && sum <= most;
  }
}
