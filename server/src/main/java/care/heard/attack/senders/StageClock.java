package care.heard.attack.senders;

import care.heard.platform.time.England;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The service's clock on the stage: it shows a morning of today, runs, and can be moved on, so that
 * a day in which each young person speaks at an hour of their own takes seconds.
 */
final class StageClock implements InstantSource {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final InstantSource real = InstantSource.system();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  /** To this morning, whatever has passed of the day. */
  void toMorning() {
    var now = real.instant();
    var morning = now.atZone(England.ZONE).with(MORNING).toInstant();
    ahead.set(Duration.between(now, morning));
  }

  /** Time goes by. */
  void pass(Duration time) {
    ahead.updateAndGet(time::plus);
  }
}
