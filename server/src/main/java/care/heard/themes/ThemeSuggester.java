package care.heard.themes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
  private static final Logger LOG = LoggerFactory.getLogger(ThemeSuggester.class);
  private static final int WAITING_AT_MOST = 64;
  private static final int READERS_KEPT = 200;

  private final WorkerExecutor worker;
  private final Supplier<Embedder> loader;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile LoadingCache<Lesson, ThemeReader> readers;
  private volatile Embedder embedder;
  private volatile boolean closed;

  /** What a reader goes by: the themes, and what confirmations have taught, if anything. */
  private record Lesson(Taxonomy taxonomy, Optional<TaughtModel> taught) {
    ThemeReader reader(Embedder embedder) {
      return taught
          .<ThemeReader>map(model -> new TaughtReader(embedder, model, taxonomy))
          .orElseGet(() -> new ZeroShot(embedder, taxonomy));
    }
  }

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
  Future<Optional<Suggestions>> suggest(
      Taxonomy taxonomy, Optional<TaughtModel> taught, String text) {
    if (!ready() || waiting.get() >= WAITING_AT_MOST) {
      return Future.succeededFuture(Optional.empty());
    }
    waiting.incrementAndGet();
    return worker
        .executeBlocking(() -> Optional.of(read(new Lesson(taxonomy, taught), text)))
        .onComplete(_ -> waiting.decrementAndGet());
  }

  /** Gives the thread back. */
  public Future<Void> close() {
    closed = true;
    return worker.close();
  }

  /** The model itself, for learning; empty where it has not loaded. */
  public Optional<Embedder> embedder() {
    return Optional.ofNullable(embedder);
  }

  private Suggestions read(Lesson lesson, String text) {
    var reader = readers.get(lesson);
    return new Suggestions(reader.version(), reader.suggest(text));
  }

  private boolean use(Embedder loaded) {
    readers =
        Caffeine.newBuilder().maximumSize(READERS_KEPT).build(lesson -> lesson.reader(loaded));
    embedder = loaded;
    return true;
  }

  private boolean doWithout(Throwable failure) {
    if (!closed) {
      LOG.warn("the model for themes did not load: no themes are suggested", failure);
    }
    return false;
  }
}
