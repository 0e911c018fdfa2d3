package care.heard.platform.redis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.LocalReplays;
import care.heard.platform.ops.Metrics;
import care.heard.platform.vault.KeyedHash;
import care.heard.support.OwnRedis;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen once, at two replicas with a real Redis between them. */
final class RedisReplaysTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  // Long enough that a slow machine is not taken for a Redis that is away.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private OwnRedis store;
  private Redis redis;
  private RedisReplays one;
  private RedisReplays other;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    store = OwnRedis.start(folder);
    redis = new Redis(store.settings(), PATIENCE, new Metrics());
    var hash = KeyedHash.of(KeyedHash.generate());
    one = new RedisReplays(redis, hash, new LocalReplays());
    other = new RedisReplays(redis, hash, new LocalReplays());
  }

  @AfterEach
  void stop() {
    redis.close();
    store.close();
  }

  @Test
  void whatHappenedAtOneReplicaCannotHappenAtAnother() {
    assertFalse(isKnown(one, "canary"));
    assertTrue(isFirst(one, "canary"));
    assertFalse(isFirst(one, "canary"));
    assertFalse(isFirst(other, "canary"));
    assertTrue(isKnown(other, "canary"));
    assertTrue(isFirst(other, "something else"));
    for (var name : store.ask(commands -> commands.keys("*"))) {
      assertFalse(name.contains("canary"), name);
      assertTrue(store.ask(commands -> commands.pttl(name)) > 0, "kept for ever: " + name);
    }
  }

  @Test
  void withoutRedisEachReplicaStillRemembersItsOwn() {
    assertTrue(isFirst(one, "before"));
    store.kill();
    assertFalse(isFirst(one, "before"));
    assertTrue(isKnown(one, "before"));
    assertTrue(isFirst(one, "while it is away"));
    assertFalse(isFirst(one, "while it is away"));
  }

  private static boolean isFirst(RedisReplays replays, String key) {
    return TestHeard.await(replays.firstTime(key, LONG));
  }

  private static boolean isKnown(RedisReplays replays, String key) {
    return TestHeard.await(replays.isKnown(key));
  }
}
