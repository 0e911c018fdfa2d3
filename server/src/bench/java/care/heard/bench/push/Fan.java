package care.heard.bench.push;

import io.vertx.core.Future;

/** One way to send many messages to FCM as fast as it goes. */
public interface Fan {
  /** Gets so many ready; not part of what is measured. */
  default Future<Void> prepare(int messages) {
    return Future.succeededFuture();
  }

  /**
   * Sends so many; completes when all are accepted, with how long each waited for its answer, in
   * nanoseconds; empty where that cannot be told.
   */
  Future<long[]> send(int messages);
}
