package care.heard.platform.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Goes along a chain, row by row, against the checkpoints that were signed while it grew, and stops
 * at the first row that is not what it was.
 */
final class ChainCheck {
  private final Deque<Checkpoint> ahead;
  private Link link = Link.START;
  private long covered;
  private Entry firstUncovered;
  private Fault fault;

  /** Against these checkpoints, in any order; their signatures have been checked. */
  ChainCheck(List<Checkpoint> checkpoints) {
    var inOrder =
        checkpoints.stream().sorted(Comparator.comparingLong(c -> c.end().position())).toList();
    this.ahead = new ArrayDeque<>(inOrder);
  }

  /** Takes the next row; false once something is wrong. */
  boolean take(ChainReader.SealedEntry next) {
    if (next.link().position() != link.position() + 1) {
      return wrong(Fault.of(Fault.Kind.SEAL_REMOVED, link.position() + 1, null));
    }
    if (next.entry().isEmpty()) {
      return wrong(Fault.of(Fault.Kind.REMOVED, next.link().position(), null));
    }
    var entry = next.entry().get();
    link = link.with(entry);
    return link.equals(next.link())
        ? meetCheckpoints(entry)
        : wrong(Fault.of(Fault.Kind.CHANGED, link.position(), entry));
  }

  private boolean meetCheckpoints(Entry entry) {
    while (!ahead.isEmpty() && ahead.peek().end().position() == link.position()) {
      if (!ahead.poll().end().equals(link)) {
        return wrong(Fault.of(Fault.Kind.REWRITTEN, link.position(), entry));
      }
      covered = link.position();
      firstUncovered = null;
    }
    if (link.position() == covered + 1) {
      firstUncovered = entry;
    }
    return true;
  }

  /** What is wrong, after the last row was taken. */
  Optional<Fault> result() {
    if (fault == null && !ahead.isEmpty()) {
      fault = Fault.since(Fault.Kind.CUT_OFF, link.position() + 1, ahead.peek().at());
    }
    return Optional.ofNullable(fault);
  }

  /** The first row that no checkpoint covers. */
  Optional<Entry> firstUncovered() {
    return Optional.ofNullable(firstUncovered);
  }

  /** How many rows hold. */
  long rows() {
    return link.position();
  }

  /** How many of them a signed checkpoint covers. */
  long covered() {
    return covered;
  }

  private boolean wrong(Fault found) {
    fault = found;
    return false;
  }
}
