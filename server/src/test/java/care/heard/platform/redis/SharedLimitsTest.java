package care.heard.platform.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.HandClock;
import care.heard.platform.http.Limit;
import care.heard.platform.http.Limits;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.KeyedHash;
import care.heard.support.OwnRedis;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas and a real Redis between them. */
final class SharedLimitsTest {
  private static final HandClock CLOCK = new HandClock();
  private static final KeyedHash HASH = KeyedHash.of(KeyedHash.generate());
  // Long enough that a slow machine is not taken for a Redis that is away.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static OwnRedis redis;
  private static Redis toOne;
  private static Redis toOther;
  private static Limits one;
  private static Limits other;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    redis = OwnRedis.start(folder);
    toOne = new Redis(redis.settings(), PATIENCE, new Metrics());
    toOther = new Redis(redis.settings(), PATIENCE, new Metrics());
    one = Limits.shared(new RedisBuckets(toOne, HASH, CLOCK), 0, new Metrics());
    other = Limits.shared(new RedisBuckets(toOther, HASH, CLOCK), 0, new Metrics());
  }

  @AfterAll
  static void stop() {
    toOne.close();
    toOther.close();
    redis.close();
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void replicasCountTogetherButForAddresses(Limit limit) {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < limit.size(); i++) {
      TestHeard.await((i % 2 == 0 || limit.staysHere() ? one : other).take(limit, key));
    }
    assertEquals(ProblemType.TOO_MANY, refusal(one.take(limit, key)).type());
    assertEquals(limit.staysHere(), settled(other.take(limit, key)).succeeded());
    TestHeard.await(one.take(limit, "somebody else " + key));
  }

  @Test
  void aRefusalSaysTheSameAsWithoutRedisAndWhatWasUsedComesBack() {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < Limit.TRIES_OF_CODE.size(); i++) {
      TestHeard.await(one.take(Limit.TRIES_OF_CODE, key));
    }
    var headers = refusal(other.take(Limit.TRIES_OF_CODE, key)).headers();
    assertEquals("60", headers.get("Retry-After"));
    assertEquals("\"tries-of-code\";q=10;w=600", headers.get("RateLimit-Policy"));
    assertEquals("\"tries-of-code\";r=0;t=60", headers.get("RateLimit"));
    CLOCK.goOn(Duration.ofMinutes(1));
    TestHeard.await(other.take(Limit.TRIES_OF_CODE, key));
    assertTrue(settled(one.take(Limit.TRIES_OF_CODE, key)).failed(), "one came back");
  }

  @Test
  void redisLearnsNoKeyAndForgets() {
    var key = "canary-" + UUID.randomUUID();
    for (var limit : Limit.values()) {
      TestHeard.await(one.take(limit, key));
    }
    var kept = redis.ask(commands -> commands.keys("*"));
    assertTrue(kept.size() >= Limit.values().length - 2, kept.toString());
    for (var name : kept) {
      assertFalse(name.contains("canary"), name);
      assertFalse(name.contains("address"), "addresses stay in memory: " + name);
      assertTrue(redis.ask(commands -> commands.pttl(name)) > 0, "kept for ever: " + name);
      assertFalse(redis.ask(commands -> commands.get(name)).contains("canary"));
    }
  }

  @Test
  void aReplicaWithAnotherKeyCountsApart() {
    var key = UUID.randomUUID().toString();
    var stranger = KeyedHash.of(KeyedHash.generate());
    var third = Limits.shared(new RedisBuckets(toOne, stranger, CLOCK), 0, new Metrics());
    for (int i = 0; i < Limit.TRIES_OF_CODE.size(); i++) {
      TestHeard.await(one.take(Limit.TRIES_OF_CODE, key));
    }
    TestHeard.await(third.take(Limit.TRIES_OF_CODE, key));
  }

  @Test
  void thePasswordIsNeverShown() {
    assertFalse(redis.settings().toString().contains("a-password"));
    assertEquals("127.0.0.1", redis.settings().host());
    assertFalse(
        RedisSettings.of("rediss://:hush@r.example:6380", Optional.empty())
            .toString()
            .contains("hush"));
  }

  static Problem refusal(Future<Void> taken) {
    return assertInstanceOf(Problem.class, settled(taken).cause());
  }

  static Future<Void> settled(Future<Void> taken) {
    TestHeard.await(taken.otherwiseEmpty());
    return taken;
  }
}
