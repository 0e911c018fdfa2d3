package care.heard.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import java.time.Duration;

/** Remembers in the memory of this process; forgets when it ends. */
public final class LocalReplays implements Replays {
  private static final long AT_MOST = 1_000_000;

  private final Cache<String, Duration> known =
      Caffeine.newBuilder()
          .maximumSize(AT_MOST)
          .expireAfter(Expiry.<String, Duration>creating((_, remembered) -> remembered))
          .build();

  @Override
  public Future<Boolean> firstTime(String key, Duration remembered) {
    return Future.succeededFuture(known.asMap().putIfAbsent(key, remembered) == null);
  }

  @Override
  public Future<Boolean> isKnown(String key) {
    return Future.succeededFuture(known.getIfPresent(key) != null);
  }
}
