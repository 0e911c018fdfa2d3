package care.heard.platform.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock for limits that goes on only when a test says so. */
public final class HandClock implements TimeMeter {
  private final AtomicLong nanos = new AtomicLong(1);

  /** Goes on by that much. */
  public void goOn(Duration by) {
    nanos.addAndGet(by.toNanos());
  }

  @Override
  public long currentTimeNanos() {
    return nanos.get();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
