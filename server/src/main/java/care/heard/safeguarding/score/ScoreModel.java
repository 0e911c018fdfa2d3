package care.heard.safeguarding.score;

import care.heard.themes.Embedder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores texts on a thread of its own, each within a deadline. Where the model did not load, too
 * many wait or one takes too long there is no score: the lexicon has looked already, and people
 * read everything.
 */
public final class ScoreModel {
  private static final Logger LOG = LoggerFactory.getLogger(ScoreModel.class);
  private static final int WAITING_AT_MOST = 256;
  private static final long SECONDS = 20;

  private final WorkerExecutor worker;
  private final Supplier<Embedder> loader;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile DisclosureScore score;

  /** Uses the model that ships with the service; see {@link #load}. */
  public ScoreModel(Vertx vertx) {
    this(vertx, Embedder::load);
  }

  /** Uses the model that this gives. */
  public ScoreModel(Vertx vertx, Supplier<Embedder> loader) {
    this.worker = vertx.createSharedWorkerExecutor("disclosures", 1);
    this.loader = loader;
  }

  /** Loads the model in the background; whether it is there then. Never fails. */
  public Future<Boolean> load() {
    return worker
        .executeBlocking(() -> new DisclosureScore(loader.get(), DisclosureHead.standard()))
        .map(this::use)
        .otherwise(this::doWithout);
  }

  /** Whether it has loaded. */
  public boolean works() {
    return score != null;
  }

  /** Whether the text reads so much like a disclosure that somebody is called; empty unknown. */
  public Future<Optional<Boolean>> callsForAlert(String text) {
    if (score == null || waiting.get() >= WAITING_AT_MOST) {
      return Future.succeededFuture(Optional.empty());
    }
    waiting.incrementAndGet();
    return worker
        .executeBlocking(() -> Optional.of(score.callsForAlert(score.of(text))))
        .onComplete(_ -> waiting.decrementAndGet())
        .timeout(SECONDS, TimeUnit.SECONDS)
        .otherwise(ScoreModel::without);
  }

  /** Gives the thread back. */
  public Future<Void> close() {
    return worker.close();
  }

  private boolean use(DisclosureScore loaded) {
    score = loaded;
    return true;
  }

  private boolean doWithout(Throwable failure) {
    LOG.warn("the model for the score did not load: the lexicon and people screen alone", failure);
    return false;
  }

  private static Optional<Boolean> without(Throwable failure) {
    LOG.warn("a text was not scored", failure);
    return Optional.empty();
  }
}
