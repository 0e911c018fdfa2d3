package care.heard.themes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the model what a text is about, on a thread of its own. Where the model did not load or too
 * many texts wait, there is no suggestion: everything else goes on without it.
 */
public final class ThemeSuggester {
  /** Kept with each suggestion: which model, used how. */
  public static final String MODEL = "e5-small-v2-q zero-shot 2";

  private static final Logger LOG = LoggerFactory.getLogger(ThemeSuggester.class);
  private static final int WAITING_AT_MOST = 64;
  private static final int TAXONOMIES_KEPT = 200;

  private final WorkerExecutor worker;
  private final Supplier<Embedder> loader;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile LoadingCache<Taxonomy, ZeroShot> readers;
  private volatile boolean closed;

  /** Uses the model that ships with the service; see {@link #load}. */
  public ThemeSuggester(Vertx vertx) {
    this(vertx, E5Embedder::load);
  }

  ThemeSuggester(Vertx vertx, Supplier<Embedder> loader) {
    this.worker = vertx.createSharedWorkerExecutor("themes", 1);
    this.loader = loader;
  }

  /** Loads the model in the background; whether it is {@link #ready} then. Never fails. */
  public Future<Boolean> load() {
    return worker.executeBlocking(loader::get).map(this::use).otherwise(this::doWithout);
  }

  /** Whether the model has loaded. */
  public boolean ready() {
    return readers != null;
  }

  /** At most three themes, the likeliest first; empty where none can be suggested just now. */
  public Future<Optional<List<ThemeSuggestion>>> suggest(Taxonomy taxonomy, String text) {
    if (!ready() || waiting.get() >= WAITING_AT_MOST) {
      return Future.succeededFuture(Optional.empty());
    }
    waiting.incrementAndGet();
    return worker
        .executeBlocking(() -> Optional.of(readers.get(taxonomy).suggest(text)))
        .onComplete(_ -> waiting.decrementAndGet());
  }

  /** Gives the thread back. */
  public Future<Void> close() {
    closed = true;
    return worker.close();
  }

  private boolean use(Embedder embedder) {
    readers =
        Caffeine.newBuilder()
            .maximumSize(TAXONOMIES_KEPT)
            .build(taxonomy -> new ZeroShot(embedder, taxonomy));
    return true;
  }

  private boolean doWithout(Throwable failure) {
    if (!closed) {
      LOG.warn("the model for themes did not load: no themes are suggested", failure);
    }
    return false;
  }
}
