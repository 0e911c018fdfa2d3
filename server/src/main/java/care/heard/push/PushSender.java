package care.heard.push;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/** A way to wake a phone. */
interface PushSender {
  /**
   * Wakes the phone at that address. Whatever happens on the way is an answer, never a failure.
   *
   * @param notice what the app is to fetch: an opaque id
   * @param expires when the wake-up is of no use any more to a phone that is off, by the service's
   *     clock
   */
  Future<PushAnswer> wake(PushAddress address, UUID notice, Instant expires);

  /** Whether it is worth a try now: nothing is claimed for a push service that is away. */
  default boolean isReady() {
    return true;
  }
}
