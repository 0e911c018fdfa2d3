package care.heard.platform.redis;

import care.heard.platform.access.Replays;
import care.heard.platform.vault.KeyedHash;
import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import java.time.Duration;

/**
 * Remembers across replicas. Each replica remembers what it saw itself as well: while Redis is away
 * nothing can happen twice at the same replica.
 */
public final class RedisReplays implements Replays {
  private static final byte[] SEEN = {1};

  private final Redis redis;
  private final KeyedHash hash;
  private final Replays here;

  /** Tells Redis keyed hashes, never keys. */
  public RedisReplays(Redis redis, KeyedHash hash, Replays here) {
    this.redis = redis;
    this.hash = hash;
    this.here = here;
  }

  @Override
  public Future<Boolean> firstTime(String key, Duration remembered) {
    return here.firstTime(key, remembered)
        .compose(first -> first ? firstAnywhere(key, remembered) : Future.succeededFuture(false));
  }

  @Override
  public Future<Boolean> isKnown(String key) {
    return here.isKnown(key)
        .compose(known -> known ? Future.succeededFuture(true) : isKnownAnywhere(key));
  }

  private Future<Boolean> firstAnywhere(String key, Duration remembered) {
    var once = SetArgs.Builder.nx().px(remembered);
    return redis
        .ask(connection -> connection.async().set(name(key), SEEN, once))
        .map("OK"::equals)
        .otherwise(true);
  }

  private Future<Boolean> isKnownAnywhere(String key) {
    return redis
        .ask(connection -> connection.async().exists(name(key)))
        .map(found -> found > 0)
        .otherwise(false);
  }

  private String name(String key) {
    return "heard:once:" + hash.of("once", key);
  }
}
