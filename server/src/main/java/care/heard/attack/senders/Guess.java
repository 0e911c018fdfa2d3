package care.heard.attack.senders;

import java.util.Arrays;
import java.util.List;

/**
 * What one strategy says of one run.
 *
 * @param senders by item, the index of the young person; {@link #NOBODY} where it says nothing
 */
record Guess(String strategy, List<Integer> senders) {
  /** No guess for this item. */
  static final int NOBODY = -1;

  Guess(String strategy, int[] senders) {
    this(strategy, Arrays.stream(senders).boxed().toList());
  }

  /** The same under a name that says when it was made. */
  Guess made(String when) {
    return new Guess(when + strategy, senders);
  }

  /** Whether it says anything at all. */
  boolean saysSomething() {
    return senders.stream().anyMatch(sender -> sender != NOBODY);
  }
}
