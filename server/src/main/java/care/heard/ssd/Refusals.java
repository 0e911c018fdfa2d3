package care.heard.ssd;

import java.util.ArrayList;
import java.util.List;

/** Everything that was refused: all of it counted, the first ten thousand kept. Safe to share. */
final class Refusals {
  private static final int KEPT_AT_MOST = 10_000;

  private final List<Refusal> kept = new ArrayList<>();
  private long count;
  private boolean whole;

  synchronized void add(Refusal refusal) {
    count++;
    whole |= refusal.line().isEmpty();
    if (kept.size() < KEPT_AT_MOST) {
      kept.add(refusal);
    }
  }

  synchronized long count() {
    return count;
  }

  /** Whether a whole file was refused: then nothing can be taken over, whatever was agreed. */
  synchronized boolean ofWholeFiles() {
    return whole;
  }

  synchronized List<Refusal> kept() {
    return List.copyOf(kept);
  }
}
