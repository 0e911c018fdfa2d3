package care.heard.platform.http;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What a limit says to one request.
 *
 * @param granted whether it may pass
 * @param left how many more may pass now
 * @param untilNext how long until the next may pass; zero where one may now
 */
public record Allowance(boolean granted, long left, Duration untilNext) {

  /** What a bucket said. */
  public static Allowance of(ConsumptionProbe probe) {
    return new Allowance(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Whole seconds to wait, at least one. */
  long waitSeconds() {
    return Math.max(1, untilNext.plusNanos(999_999_999).toSeconds());
  }
}
