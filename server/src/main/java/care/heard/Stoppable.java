package care.heard;

import io.vertx.core.Future;

/** Something that runs until it is told to stop. */
@FunctionalInterface
public interface Stoppable {
  /** Finishes what is in hand; completes when everything is closed. */
  Future<Void> stop();
}
