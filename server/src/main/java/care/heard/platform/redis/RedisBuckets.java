package care.heard.platform.redis;

import care.heard.platform.http.Allowance;
import care.heard.platform.http.Buckets;
import care.heard.platform.http.Limit;
import care.heard.platform.vault.KeyedHash;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Buckets that replicas share. Redis learns a keyed hash of what a bucket belongs to, for as long
 * as the bucket is not full again.
 */
public final class RedisBuckets implements Buckets {
  private static final Duration SPARE = Duration.ofMinutes(1);

  private final Redis redis;
  private final KeyedHash hash;
  private final TimeMeter clock;
  private final Map<Limit, BucketConfiguration> sizes = new EnumMap<>(Limit.class);
  private final Map<StatefulRedisConnection<String, byte[]>, AsyncProxyManager<String>> managers =
      new ConcurrentHashMap<>();

  /** Buckets that refill as that clock goes on: one that all replicas have. */
  public RedisBuckets(Redis redis, KeyedHash hash, TimeMeter clock) {
    this.redis = redis;
    this.hash = hash;
    this.clock = clock;
    for (var limit : Limit.values()) {
      sizes.put(limit, BucketConfiguration.builder().addLimit(limit.bandwidth()).build());
    }
  }

  @Override
  public Future<Allowance> take(Limit limit, String key) {
    var name = "heard:limit:%s:%s".formatted(limit.code(), hash.of("limit/" + limit.code(), key));
    return redis
        .ask(connection ->
            manager(connection)
                .getProxy(name, () -> CompletableFuture.completedFuture(sizes.get(limit)))
                .tryConsumeAndReturnRemaining(1))
        .map(Allowance::of);
  }

  private AsyncProxyManager<String> manager(StatefulRedisConnection<String, byte[]> connection) {
    return managers.computeIfAbsent(
        connection,
        open ->
            Bucket4jLettuce.casBasedBuilder(open)
                .clientClock(clock)
                .expirationAfterWrite(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE))
                .build()
                .asAsync());
  }
}
