package care.heard.push;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Does the same work for many things of an authority in one go: while one go is under way, the next
 * gathers. Nothing waits for a timer.
 *
 * @param <T> a thing to work on
 * @param <R> what comes of it
 */
final class Together<T, R> {
  private final BiFunction<UUID, List<T>, Future<List<R>>> work;
  private final int atMost;
  private final Map<UUID, List<Waiting<T, R>>> gathered = new HashMap<>();

  private record Waiting<T, R>(T thing, Promise<R> outcome) {}

  /**
   * Gathers for that work.
   *
   * @param atMost how many things are worked on in one go
   * @param work gets the things of one authority, and answers an outcome for each, in their order
   */
  Together(int atMost, BiFunction<UUID, List<T>, Future<List<R>>> work) {
    this.atMost = atMost;
    this.work = work;
  }

  /** The outcome for that thing; fails where the go it was part of fails. */
  Future<R> add(UUID authority, T thing) {
    var waiting = new Waiting<T, R>(thing, Promise.promise());
    if (join(authority, waiting)) {
      go(authority, List.of(waiting));
    }
    return waiting.outcome().future();
  }

  /** Whether nothing is under way for that authority, so that this goes at once. */
  private synchronized boolean join(UUID authority, Waiting<T, R> waiting) {
    var queue = gathered.get(authority);
    if (queue == null) {
      gathered.put(authority, new ArrayList<>());
      return true;
    }
    queue.add(waiting);
    return false;
  }

  private void go(UUID authority, List<Waiting<T, R>> batch) {
    attempt(authority, batch.stream().map(Waiting::thing).toList())
        .onComplete(
            outcomes -> settle(batch, outcomes),
            failure -> batch.forEach(w -> w.outcome().fail(failure)))
        .onComplete(_ -> next(authority));
  }

  private Future<List<R>> attempt(UUID authority, List<T> things) {
    try {
      return work.apply(authority, things);
    } catch (RuntimeException failure) {
      return Future.failedFuture(failure);
    }
  }

  private void settle(List<Waiting<T, R>> batch, List<R> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private void next(UUID authority) {
    var batch = take(authority);
    if (!batch.isEmpty()) {
      go(authority, batch);
    }
  }

  private synchronized List<Waiting<T, R>> take(UUID authority) {
    var queue = gathered.get(authority);
    if (queue.isEmpty()) {
      gathered.remove(authority);
      return List.of();
    }
    var head = queue.subList(0, Math.min(atMost, queue.size()));
    var batch = List.copyOf(head);
    head.clear();
    return batch;
  }
}
