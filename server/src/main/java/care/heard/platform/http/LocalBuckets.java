package care.heard.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.Map;

/** Buckets in this process's memory, shared by its event loops; nothing in them outlives it. */
public final class LocalBuckets implements Buckets {
  // A flood of made-up keys of one limit pushes out nothing of another.
  private static final int KEYS_AT_MOST = 100_000;

  private final Map<Limit, LoadingCache<String, Bucket>> buckets = new EnumMap<>(Limit.class);

  /** Empty buckets, which refill as that clock goes on. */
  public LocalBuckets(TimeMeter clock) {
    for (var limit : Limit.values()) {
      buckets.put(limit, cache(limit, clock));
    }
  }

  @Override
  public Future<Allowance> take(Limit limit, String key) {
    var probe = buckets.get(limit).get(key).tryConsumeAndReturnRemaining(1);
    return Future.succeededFuture(Allowance.of(probe));
  }

  // After a whole window without use a bucket is full again, so forgetting it changes nothing.
  private static LoadingCache<String, Bucket> cache(Limit limit, TimeMeter clock) {
    return Caffeine.newBuilder()
        .ticker(clock::currentTimeNanos)
        .expireAfterAccess(limit.window())
        .maximumSize(KEYS_AT_MOST)
        .build(_ -> bucket(limit, clock));
  }

  private static Bucket bucket(Limit limit, TimeMeter clock) {
    return Bucket.builder().addLimit(limit.bandwidth()).withCustomTimePrecision(clock).build();
  }
}
