package care.heard.platform.jobs;

import care.heard.platform.db.Database;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the due messages of the outbox to the tasks of their topics, each at least once. Workers of
 * several replicas share the messages; what a killed one held is taken over when its lease runs
 * out.
 */
public final class OutboxWorker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final long TIDY_EVERY_MS = Duration.ofHours(1).toMillis();

  private final Vertx vertx;
  private final InstantSource clock;
  private final Map<String, OutboxTask> tasks;
  private final OutboxPace pace;
  private final OutboxQueue queue;

  // Everything below is touched on this context only.
  private final Context context;
  private final Marks marks;
  private final Promise<Void> stopped = Promise.promise();
  private long pollTimer;
  private long tidyTimer;
  private int inHand;
  private boolean claiming;
  private boolean moreWaiting;
  private boolean databaseAway;
  private boolean stopping;

  /**
   * A worker that does nothing before {@link #start}.
   *
   * @param tasks by topic; messages of other topics are left to workers that know them
   */
  public OutboxWorker(
      Vertx vertx,
      Database database,
      InstantSource clock,
      Map<String, OutboxTask> tasks,
      OutboxPace pace) {
    this.vertx = vertx;
    this.clock = clock;
    this.tasks = Map.copyOf(tasks);
    this.pace = pace;
    this.queue = new OutboxQueue(database);
    this.context = vertx.getOrCreateContext();
    this.marks = new Marks(queue, context, pace.poll());
  }

  /** Begins to look for messages. */
  public void start() {
    context.runOnContext(_ -> {
      pollTimer = vertx.setPeriodic(pace.poll().toMillis(), _ -> look());
      tidyTimer = vertx.setPeriodic(0, TIDY_EVERY_MS, _ -> tidy());
      look();
    });
  }

  /** Looks for messages now: something was committed that is due. */
  public void wake() {
    context.runOnContext(_ -> look());
  }

  /** Takes no more messages; completes when those in hand are finished and noted. */
  public Future<Void> stop() {
    context.runOnContext(_ -> {
      stopping = true;
      marks.close();
      vertx.cancelTimer(pollTimer);
      vertx.cancelTimer(tidyTimer);
      stopWhenIdle();
    });
    return stopped.future();
  }

  private void look() {
    moreWaiting = claiming || pace.inHand() - inHand < pace.batch();
    var topics = readyTopics();
    if (stopping || moreWaiting || topics.isEmpty()) {
      return;
    }
    claiming = true;
    queue
        .claim(topics, pace.batch(), pace.lease())
        .onComplete(claim -> context.runOnContext(_ -> claimed(claim)));
  }

  private Set<String> readyTopics() {
    return tasks.entrySet().stream()
        .filter(task -> task.getValue().isReady())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void claimed(AsyncResult<OutboxQueue.Claim> claim) {
    claiming = false;
    noteDatabase(claim);
    if (claim.succeeded()) {
      claim.result().messages().forEach(this::handle);
      lookAgain(moreWaiting || claim.result().more());
    }
    stopWhenIdle();
  }

  private void lookAgain(boolean worthIt) {
    if (worthIt) {
      look();
    }
  }

  private void handle(OutboxMessage message) {
    inHand++;
    perform(message)
        .map(outcome -> mark(message, outcome))
        .onComplete(mark -> context.runOnContext(_ -> note(mark.result())));
  }

  private void note(Mark mark) {
    marks.add(mark).onComplete(_ -> finished());
  }

  private void finished() {
    inHand--;
    lookAgain(moreWaiting);
    stopWhenIdle();
  }

  private Future<Outcome> perform(OutboxMessage message) {
    try {
      return tasks
          .get(message.topic())
          .perform(message)
          .map(Objects::requireNonNull)
          .timeout(pace.patience().toMillis(), TimeUnit.MILLISECONDS)
          .recover(failure -> failed(message, failure));
    } catch (RuntimeException failure) {
      return failed(message, failure);
    }
  }

  private static Future<Outcome> failed(OutboxMessage message, Throwable failure) {
    LOG.warn("{} failed and is tried again", message, failure);
    return Future.succeededFuture(Outcome.retry());
  }

  private Mark mark(OutboxMessage message, Outcome outcome) {
    var now = clock.instant();
    return switch (outcome) {
      case Outcome.Done(String how) -> Mark.finished(message, now, how);
      case Outcome.Drop(String why) -> Mark.finished(message, now, why);
      case Outcome.Retry(Optional<Duration> after) ->
          Mark.again(message, now.plus(wait(message, after)));
      case Outcome.Defer(Instant until) -> Mark.again(message, until);
    };
  }

  private Duration wait(OutboxMessage message, Optional<Duration> asked) {
    return pace.backoff().after(message.attempts(), asked, ThreadLocalRandom.current());
  }

  private void tidy() {
    queue
        .tidy(pace.keep())
        .onFailure(failure -> LOG.warn("outbox: could not tidy up: {}", failure.toString()));
  }

  private void noteDatabase(AsyncResult<?> claim) {
    if (claim.failed() && !databaseAway) {
      LOG.warn("outbox: waiting for the database", claim.cause());
    } else if (claim.succeeded() && databaseAway) {
      LOG.info("outbox: the database is back");
    }
    databaseAway = claim.failed();
  }

  private void stopWhenIdle() {
    if (stopping && !claiming && inHand == 0) {
      stopped.tryComplete();
    }
  }
}
