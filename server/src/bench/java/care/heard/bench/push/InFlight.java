package care.heard.bench.push;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Keeps so many messages on their way: with each answer the next one goes. */
public final class InFlight {
  /** Four connections of a hundred streams. */
  public static final int MESSAGES = 400;

  private final Context context;
  private final Supplier<Future<?>> message;
  private final long[] waits;
  private final Promise<long[]> done = Promise.promise();
  private int next;
  private int answered;

  private InFlight(Context context, int messages, Supplier<Future<?>> message) {
    this.context = context;
    this.message = message;
    this.waits = new long[messages];
  }

  /** Sends so many; completes with how long each took, fails with the first that failed. */
  public static Future<long[]> send(Vertx vertx, int messages, Supplier<Future<?>> message) {
    var context = vertx.getOrCreateContext();
    var run = new InFlight(context, messages, message);
    context.runOnContext(_ -> run.begin());
    return run.done.future();
  }

  private void begin() {
    for (int i = 0; i < Math.min(MESSAGES, waits.length); i++) {
      send();
    }
  }

  private void send() {
    if (next == waits.length) {
      return;
    }
    int place = next++;
    long began = System.nanoTime();
    message
        .get()
        .onComplete(
            _ -> context.runOnContext(_ -> answered(place, System.nanoTime() - began)),
            done::tryFail);
  }

  private void answered(int place, long nanos) {
    waits[place] = nanos;
    answered++;
    if (answered == waits.length) {
      done.tryComplete(waits);
    }
    send();
  }
}
