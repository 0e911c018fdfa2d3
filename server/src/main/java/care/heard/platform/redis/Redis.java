package care.heard.platform.redis;

import care.heard.platform.ops.Metrics;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Redis for all event loops. Nobody waits for it longer than its patience, and
 * while it is away nobody waits at all but one request a second that looks whether it is back.
 */
public final class Redis implements AutoCloseable {
  /** A request asks at most twice, and shall not wait longer than a quarter of a second. */
  public static final Duration PATIENCE = Duration.ofMillis(100);

  private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
  private static final Duration LOOKS_AGAIN = Duration.ofSeconds(1);
  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);

  private final RedisSettings settings;
  private final Duration patience;
  private final ClientResources resources;
  private final RedisClient client;
  private final CircuitBreaker breaker;
  private CompletableFuture<StatefulRedisConnection<String, byte[]>> connection;
  private volatile Throwable lastFailure;

  /** Connects when it is first asked something. */
  public Redis(RedisSettings settings, Duration patience, Metrics metrics) {
    this.settings = settings;
    this.patience = patience;
    this.resources =
        ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(Delay.constant(LOOKS_AGAIN.dividedBy(4)))
            .build();
    this.client = RedisClient.create(resources);
    this.client.setOptions(options(settings, patience));
    this.breaker = CircuitBreaker.of("redis", breakerConfig());
    breaker.getEventPublisher().onError(e -> lastFailure = e.getThrowable());
    breaker.getEventPublisher().onStateTransition(e -> log(e.getStateTransition()));
    metrics.watchStore("redis", () -> breaker.getState() == CircuitBreaker.State.CLOSED);
  }

  /** Asks something; fails where there is no answer in time. */
  public <T> Future<T> ask(
      Function<StatefulRedisConnection<String, byte[]>, CompletionStage<T>> question) {
    var answer = breaker.executeCompletionStage(() -> patiently(question));
    var context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(answer)
        : Future.fromCompletionStage(answer, context);
  }

  /** Ends the connection; blocks for a moment. */
  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
  }

  private <T> CompletionStage<T> patiently(
      Function<StatefulRedisConnection<String, byte[]>, CompletionStage<T>> question) {
    return connection().thenCompose(question).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  // Lettuce mends a connection by itself, once there was one.
  private synchronized CompletableFuture<StatefulRedisConnection<String, byte[]>> connection() {
    if (connection == null || connection.isCompletedExceptionally()) {
      connection = client.connectAsync(CODEC, settings.address()).toCompletableFuture();
    }
    return connection;
  }

  private static ClientOptions options(RedisSettings settings, Duration patience) {
    var ssl = SslOptions.builder().jdkSslProvider();
    settings.authorities().ifPresent(file -> ssl.trustManager(file.toFile()));
    return ClientOptions.builder()
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(Duration.ofSeconds(2)).build())
        .timeoutOptions(TimeoutOptions.enabled(patience))
        .sslOptions(ssl.build())
        .build();
  }

  private static CircuitBreakerConfig breakerConfig() {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(10)
        .minimumNumberOfCalls(3)
        .failureRateThreshold(50)
        .waitDurationInOpenState(LOOKS_AGAIN)
        .permittedNumberOfCallsInHalfOpenState(1)
        .build();
  }

  private void log(CircuitBreaker.StateTransition change) {
    if (change.getToState() == CircuitBreaker.State.CLOSED) {
      LOG.info("Redis answers again");
    } else if (change.getFromState() == CircuitBreaker.State.CLOSED) {
      LOG.warn("Redis does not answer: each limit does what it says for that", lastFailure);
    }
  }
}
