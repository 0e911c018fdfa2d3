package care.heard.push.fake;

import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults to come, in order. */
final class FakeFaults {
  private final Queue<FakeFault> coming = new ConcurrentLinkedQueue<>();
  private final AtomicInteger met = new AtomicInteger();
  private volatile Optional<FakeFault> standing = Optional.empty();

  void add(int times, FakeFault fault) {
    coming.addAll(Collections.nCopies(times, fault));
  }

  /** From now on everything meets this fault, until {@link #mend}. */
  void always(FakeFault fault) {
    standing = Optional.of(fault);
  }

  void mend() {
    standing = Optional.empty();
  }

  /** How often something met the fault that stands or stood. */
  int met() {
    return met.get();
  }

  Optional<FakeFault> next() {
    var lasting = standing;
    if (lasting.isPresent()) {
      met.incrementAndGet();
      return lasting;
    }
    return Optional.ofNullable(coming.poll());
  }
}
