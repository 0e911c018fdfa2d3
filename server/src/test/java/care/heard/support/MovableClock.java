package care.heard.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, moved by a test and put back after it. */
public final class MovableClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** From now on it is that much later. */
  public void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  /** From now on it is that instant, and time goes on. */
  public void moveTo(Instant instant) {
    ahead = Duration.between(Instant.now(), instant);
  }

  /** The real time again. */
  public void reset() {
    ahead = Duration.ZERO;
  }
}
