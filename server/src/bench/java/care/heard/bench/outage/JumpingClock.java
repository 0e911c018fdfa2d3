package care.heard.bench.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, put forward: it goes on by itself from wherever it was moved to. */
final class JumpingClock implements InstantSource {
  private volatile Duration ahead;

  JumpingClock(Duration ahead) {
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** From now on it is at least that instant. */
  void moveTo(Instant instant) {
    var further = Duration.between(instant(), instant);
    if (further.isPositive()) {
      ahead = ahead.plus(further);
    }
  }
}
