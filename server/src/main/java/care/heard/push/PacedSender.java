package care.heard.push;

import care.heard.push.PushAnswer.Trouble;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends no faster than the push service takes it, over all replicas, and not at all while it is
 * away or refuses us: then the messages stay where they are.
 */
final class PacedSender implements PushSender {
  private static final Logger LOG = LoggerFactory.getLogger(PacedSender.class);
  // One stray failure says nothing about the next message.
  private static final int AWAY_AFTER = 20;
  private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

  private final PushSender sender;
  private final PaceStore store;
  private final Permits permits;
  private final InstantSource clock;
  private final PushWatch watch;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile Instant pausedUntil = Instant.MIN;

  PacedSender(
      Vertx vertx, PushSender sender, PaceStore store, InstantSource clock, PushWatch watch) {
    this.sender = sender;
    this.store = store;
    this.permits = new Permits(vertx, store, clock);
    this.clock = clock;
    this.watch = watch;
  }

  @Override
  public boolean isReady() {
    return !pausedUntil.isAfter(clock.instant());
  }

  @Override
  public Future<PushAnswer> wake(PushAddress address, UUID notice, Instant expires) {
    return permits
        .take()
        .compose(paused ->
            paused.isPresent()
                ? Future.succeededFuture(notBefore(paused.get()))
                : send(address, notice, expires))
        .recover(failure -> Future.succeededFuture(noPermit(failure)));
  }

  private Future<PushAnswer> send(PushAddress address, UUID notice, Instant expires) {
    return sender.wake(address, notice, expires).onSuccess(this::learn);
  }

  private PushAnswer notBefore(Instant moment) {
    pausedUntil = moment;
    var wait = Duration.between(clock.instant(), moment);
    return new PushAnswer.TryLater("paused", Optional.of(wait), Trouble.THIS_ONE);
  }

  private static PushAnswer noPermit(Throwable failure) {
    LOG.debug("no permit to send", failure);
    return new PushAnswer.TryLater("no permit", Optional.empty(), Trouble.THIS_ONE);
  }

  private void learn(PushAnswer answer) {
    watch.answered(answer);
    var probe = permits.endProbe();
    if (answer instanceof PushAnswer.TryLater later) {
      struggle(later, probe);
    } else {
      failures.set(0);
      if (probe) {
        change("answers again", Pace::goesOn);
      }
    }
  }

  private void struggle(PushAnswer.TryLater later, boolean probe) {
    switch (later.trouble()) {
      case THIS_ONE, SET_UP_WRONGLY -> {}
      case TOO_FAST -> tooFast(later.after().orElse(USUAL_WAIT));
      case AWAY -> away(later.why(), probe);
      case REFUSED -> stop("refuses this project: " + later.why(), probe);
    }
  }

  private void tooFast(Duration wait) {
    if (isReady()) {
      pausedUntil = clock.instant().plus(wait);
      change("says that we are too fast", (pace, now) -> pace.tooFast(wait, now));
    }
  }

  private void away(String why, boolean probe) {
    if (probe || failures.incrementAndGet() >= AWAY_AFTER) {
      stop("is away: " + why, probe);
    }
  }

  private void stop(String why, boolean probe) {
    if (probe || isReady()) {
      failures.set(0);
      pausedUntil = clock.instant().plusSeconds(1);
      change(why, Pace::stopped);
    }
  }

  private void change(String why, BiFunction<Pace, Instant, Pace> rule) {
    store.change(rule).onSuccess(change -> changed(why, change.after()));
  }

  private void changed(String why, Pace pace) {
    pausedUntil = pace.pausedUntil();
    LOG.warn(
        "The push service {}; {} a second at most, not before {}",
        why,
        Math.round(pace.perSecond()),
        pace.pausedUntil());
  }
}
