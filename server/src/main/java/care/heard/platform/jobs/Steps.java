package care.heard.platform.jobs;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/**
 * Work of many steps, one after the other, however many: a chain of futures would grow with each.
 */
public final class Steps {
  private Steps() {}

  /** Takes the step again for as long as it says that there is more. */
  public static Future<Void> whileMore(Supplier<Future<Boolean>> step) {
    var done = Promise.<Void>promise();
    next(step, done);
    return done.future();
  }

  private static void next(Supplier<Future<Boolean>> step, Promise<Void> done) {
    step.get()
        .onSuccess(more -> {
          if (more) {
            next(step, done);
          } else {
            done.complete();
          }
        })
        .onFailure(done::fail);
  }
}
