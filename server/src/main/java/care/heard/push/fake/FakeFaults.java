package care.heard.push.fake;

import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Faults to come, in order. */
final class FakeFaults {
  private final Queue<FakeFault> coming = new ConcurrentLinkedQueue<>();

  void add(int times, FakeFault fault) {
    coming.addAll(Collections.nCopies(times, fault));
  }

  Optional<FakeFault> next() {
    return Optional.ofNullable(coming.poll());
  }
}
