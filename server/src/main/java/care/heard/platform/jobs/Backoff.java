package care.heard.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Waits twice as long after each failure, up to a most, spread at random so that messages that
 * failed together do not come back together.
 */
public record Backoff(Duration first, Duration most) {

  /** How long to wait after this many tries, at least as long as was asked for. */
  public Duration after(int attempts, Optional<Duration> asked, RandomGenerator random) {
    var own = spread(ceiling(attempts), random);
    return asked
        .map(wait -> wait.plus(spread(first, random)))
        .filter(w -> w.compareTo(own) > 0)
        .orElse(own);
  }

  private Duration ceiling(int attempts) {
    var doublings = Math.clamp(attempts - 1, 0, 30);
    var doubled = first.multipliedBy(1L << doublings);
    return doubled.compareTo(most) < 0 ? doubled : most;
  }

  private static Duration spread(Duration ceiling, RandomGenerator random) {
    var half = ceiling.toNanos() / 2;
    return Duration.ofNanos(half + random.nextLong(half + 1));
  }
}
