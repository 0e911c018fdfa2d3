package care.heard.push;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * This replica's share of a project's pace: takes it from the database in slices, and hands it out
 * one by one. What is not used within a second is given up.
 */
final class Permits {
  // A slice is what may go in a twentieth to a quarter of a second.
  private static final int SMALL = 20;
  private static final int LARGE = 4;
  private static final int WAITS_AT_MOST_SECONDS = 5;
  private static final Duration KEEPS = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final PaceStore store;
  private final InstantSource clock;
  private final Queue<Promise<Optional<Instant>>> waiting = new ArrayDeque<>();
  private boolean asking;
  private int size;
  private int inHand;
  private boolean probing;
  private double perSecond = Pace.MOST;
  private Instant goodUntil = Instant.MIN;

  Permits(Vertx vertx, PaceStore store, InstantSource clock) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
  }

  /** Completes when one message may go; with a moment where it may not go before that. */
  Future<Optional<Instant>> take() {
    var permit = Promise.<Optional<Instant>>promise();
    if (takeInHand()) {
      permit.complete(Optional.empty());
    } else if (isFull()) {
      permit.complete(Optional.of(clock.instant().plusSeconds(WAITS_AT_MOST_SECONDS)));
    } else if (queue(permit)) {
      ask();
    }
    return permit.future();
  }

  /** Whether an answer was waited for that tells if the service is back; it is not any more. */
  synchronized boolean endProbe() {
    var ended = probing;
    probing = false;
    return ended;
  }

  private synchronized boolean takeInHand() {
    if (!waiting.isEmpty() || inHand == 0 || goodUntil.isBefore(clock.instant())) {
      return false;
    }
    inHand--;
    return true;
  }

  private synchronized boolean isFull() {
    return waiting.size() > perSecond * WAITS_AT_MOST_SECONDS;
  }

  /** Whether it is for the caller to ask for more. */
  private synchronized boolean queue(Promise<Optional<Instant>> permit) {
    waiting.add(permit);
    var nobodyAsks = !asking;
    asking = true;
    return nobodyAsks;
  }

  private void ask() {
    store
        .change(this::slice)
        .onComplete(this::granted, failure -> handOut(Integer.MAX_VALUE, p -> p.fail(failure)));
  }

  private synchronized Pace slice(Pace pace, Instant now) {
    perSecond = pace.perSecond(now);
    if (!pace.allows(now)) {
      return pace;
    }
    if (pace.needsProbe()) {
      size = 1;
      probing = true;
      return pace.probe(now);
    }
    size = (int) Math.max(1, Math.clamp(waiting.size(), perSecond / SMALL, perSecond / LARGE));
    return pace.take(size, now);
  }

  private void granted(PaceStore.Change change) {
    var start = change.before().start(change.now());
    var wait = Duration.between(change.now(), start).toMillis();
    if (!change.before().allows(change.now())) {
      handOut(Integer.MAX_VALUE, permit -> permit.complete(Optional.of(start)));
    } else if (wait <= 0) {
      handOutSlice();
    } else {
      vertx.setTimer(wait, _ -> handOutSlice());
    }
  }

  private void handOutSlice() {
    keep(handOut(size, permit -> permit.complete(Optional.empty())));
  }

  private synchronized void keep(int left) {
    inHand = left;
    goodUntil = clock.instant().plus(KEEPS);
  }

  // Those who wait may send at once, and ask again from within: never while holding the lock.
  private int handOut(int atMost, Consumer<Promise<Optional<Instant>>> how) {
    var served = new ArrayDeque<Promise<Optional<Instant>>>();
    boolean again;
    synchronized (this) {
      while (served.size() < atMost && !waiting.isEmpty()) {
        served.add(waiting.remove());
      }
      again = !waiting.isEmpty();
      asking = again;
    }
    served.forEach(how);
    if (again) {
      ask();
    }
    return atMost - served.size();
  }
}
