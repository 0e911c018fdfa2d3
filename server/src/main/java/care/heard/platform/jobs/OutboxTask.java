package care.heard.platform.jobs;

import io.vertx.core.Future;

/**
 * Handles the messages of one topic. It can be asked for the same message more than once, and must
 * then do no harm.
 */
@FunctionalInterface
public interface OutboxTask {
  /** Does what the message asks; a failure counts as {@link Outcome#retry()}. */
  Future<Outcome> perform(OutboxMessage message);

  /** Whether it is worth handing it messages now; until then they stay for whoever can. */
  default boolean isReady() {
    return true;
  }
}
