package care.heard.themes;

import care.heard.platform.db.Tx;
import care.heard.platform.vault.ServiceKey;
import care.heard.themes.learning.TaggerBytes;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that confirmations have taught, each authority's by itself. One that can't be opened
 * is done without: themes are then suggested as if nobody had taught any.
 */
final class ThemeModels {
  private static final Logger LOG = LoggerFactory.getLogger(ThemeModels.class);
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);
  private static final int KEPT = 50;

  private record Key(UUID authority, int version) {
    String context() {
      return "theme-model " + authority + " " + version;
    }
  }

  private final ThemeModelStore store = new ThemeModelStore();
  private final ServiceKey key;
  private final Cache<Key, Optional<TaughtModel>> open =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(TRIED_AGAIN).build();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  ThemeModels(ServiceKey key) {
    this.key = key;
  }

  /** Whether every model that was asked for could be opened. */
  boolean allOpen() {
    return failing.isEmpty();
  }

  /** What the caller's authority has taught; empty where nothing is in use, or can't be opened. */
  Future<Optional<TaughtModel>> inUse(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    return store
        .versionInUse(tx)
        .compose(version ->
            version
                .map(found -> opened(tx, new Key(authority, found)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  /** The versions that are kept, the latest first. */
  Future<List<ThemeModelStore.Learned>> all(Tx tx) {
    return store.all(tx);
  }

  /** Keeps what was learned as the next version. */
  Future<Void> keep(Tx tx, ThemeModelStore.Learned learned, Teaching.Outcome outcome) {
    var of = new Key(tx.caller().authority().orElseThrow(), learned.version());
    return store.add(tx, learned, key.seal(TaggerBytes.of(outcome.tagger()), of.context()));
  }

  private Future<Optional<TaughtModel>> opened(Tx tx, Key of) {
    var known = open.getIfPresent(of);
    return known != null
        ? Future.succeededFuture(known)
        : store.weights(tx, of.version()).map(sealed -> sealed.flatMap(s -> remember(of, s)));
  }

  private Optional<TaughtModel> remember(Key of, byte[] sealed) {
    var model = open(of, sealed);
    open.put(of, model);
    return model;
  }

  private Optional<TaughtModel> open(Key of, byte[] sealed) {
    try {
      var tagger = TaggerBytes.read(key.open(sealed, of.context()));
      failing.remove(of.authority());
      return Optional.of(new TaughtModel(of.version(), tagger));
    } catch (IllegalStateException | IllegalArgumentException e) {
      failing.add(of.authority());
      LOG.error(
          "theme model {} of {} does not open: done without", of.version(), of.authority(), e);
      return Optional.empty();
    }
  }
}
