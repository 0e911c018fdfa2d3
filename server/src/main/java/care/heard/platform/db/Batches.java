package care.heard.platform.db;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Does together what arrives while earlier work is under way, so that one statement and one commit
 * serve many. Nothing waits for a clock: what is there when a slot is free goes. Everybody gets
 * their own outcome, after the commit. For one event loop, and used from it alone.
 *
 * @param <T> what arrives
 * @param <R> its outcome
 */
public final class Batches<T, R> {
  private final Size size;
  private final Function<List<T>, Future<List<R>>> work;
  private final Deque<Waiting<T, R>> gathering = new ArrayDeque<>();
  private int underWay;

  /**
   * How much at a time.
   *
   * @param slots how many batches may be under way
   * @param together how many go in one batch at most
   * @param waiting how many may wait for a slot
   */
  public record Size(int slots, int together, int waiting) {}

  private record Waiting<T, R>(T item, Promise<R> outcome) {}

  /**
   * Batches of that size.
   *
   * @param work does a whole batch or nothing of it; gives the outcomes in the batch's order
   */
  public Batches(Size size, Function<List<T>, Future<List<R>>> work) {
    this.size = size;
    this.work = work;
  }

  /**
   * The outcome of this item; the failure of its whole batch where that failed; NOT_AVAILABLE where
   * too many wait already.
   */
  public Future<R> add(T item) {
    if (gathering.size() >= size.waiting()) {
      return Future.failedFuture(Problem.of(ProblemType.NOT_AVAILABLE));
    }
    var waiting = new Waiting<T, R>(item, Promise.promise());
    gathering.add(waiting);
    begin();
    return waiting.outcome().future();
  }

  private void begin() {
    while (underWay < size.slots() && !gathering.isEmpty()) {
      underWay++;
      var batch = next();
      attempt(batch).onComplete(done -> end(batch, done));
    }
  }

  private List<Waiting<T, R>> next() {
    var batch = new ArrayList<Waiting<T, R>>();
    while (batch.size() < size.together() && !gathering.isEmpty()) {
      batch.add(gathering.remove());
    }
    return batch;
  }

  private Future<List<R>> attempt(List<Waiting<T, R>> batch) {
    try {
      return work.apply(batch.stream().map(Waiting::item).toList());
    } catch (RuntimeException failure) {
      return Future.failedFuture(failure);
    }
  }

  // The next batch is on its way before anybody is told of this one.
  private void end(List<Waiting<T, R>> batch, AsyncResult<List<R>> done) {
    underWay--;
    begin();
    for (int i = 0; i < batch.size(); i++) {
      tell(batch.get(i), done, i);
    }
  }

  private void tell(Waiting<T, R> waiting, AsyncResult<List<R>> done, int place) {
    if (done.succeeded()) {
      waiting.outcome().complete(done.result().get(place));
    } else {
      waiting.outcome().fail(done.cause());
    }
  }
}
