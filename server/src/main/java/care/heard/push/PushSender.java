package care.heard.push;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.UUID;

/** A way to wake a phone. */
interface PushSender {
  /**
   * Wakes the phone at that address. Whatever happens on the way is an answer, never a failure.
   *
   * @param notice what the app is to fetch: an opaque id
   * @param useful how long the wake-up may wait for a phone that is off
   */
  Future<PushAnswer> wake(PushAddress address, UUID notice, Duration useful);
}
