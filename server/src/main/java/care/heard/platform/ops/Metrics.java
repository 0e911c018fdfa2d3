package care.heard.platform.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the service counts about itself, in the words of Prometheus. Labels come from the service's
 * own lists (operations, problem types, limits): never an id, an address, a name or a text.
 */
public final class Metrics {
  private static final Duration[] SLOW = {
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final Map<String, BooleanSupplier> parts = new ConcurrentHashMap<>();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Nothing counted yet but what the process itself uses. */
  @SuppressWarnings("resource")
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** One request of the public port, as its answer goes out. */
  public void request(String door, String operation, int status, long nanos) {
    Timer.builder("heard.requests")
        .description("Requests of the public port")
        .tag("door", door)
        .tag("operation", operation)
        .tag("status", status / 100 + "xx")
        .serviceLevelObjectives(SLOW)
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** One reply that was a problem. */
  public void problem(String type) {
    Counter.builder("heard.problems")
        .description("Replies that were problems")
        .tag("type", type)
        .register(registry)
        .increment();
  }

  /** One request that found nothing left of a limit. */
  public void refused(String limit) {
    Counter.builder("heard.limits.refused")
        .description("Requests that found nothing left of a limit")
        .tag("limit", limit)
        .register(registry)
        .increment();
  }

  /** One request that a limit let pass, or stopped, because its store was away. */
  public void decidedWithoutStore(String limit, boolean open) {
    Counter.builder("heard.limits.without.store")
        .description("Requests that a limit decided while its store was away")
        .tag("limit", limit)
        .tag("outcome", open ? "open" : "closed")
        .register(registry)
        .increment();
  }

  /** From now on shows whether a store answers. */
  public void watchStore(String store, BooleanSupplier up) {
    Gauge.builder("heard.store.up", () -> up.getAsBoolean() ? 1 : 0)
        .description("Whether a store answers")
        .tag("store", store)
        .strongReference(true)
        .register(registry);
  }

  /** From now on shows how many messages of the outbox are due, and the seconds of the oldest. */
  public void watchOutbox(Supplier<Number> due, Supplier<Number> oldestSeconds) {
    Gauge.builder("heard.outbox.due", due)
        .description("Messages of the outbox that are due")
        .strongReference(true)
        .register(registry);
    Gauge.builder("heard.outbox.oldest.seconds", oldestSeconds)
        .description("How long the oldest due message of the outbox has waited")
        .strongReference(true)
        .register(registry);
  }

  /** One answer of a push service to a wake-up. */
  public void pushed(String service, String outcome) {
    Counter.builder("heard.push.answers")
        .description("Answers of push services to wake-ups")
        .tag("service", service)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /** A push service refuses this project: raise an alert on any increase. */
  public void pushAlarm(String service) {
    Counter.builder("heard.push.alarms")
        .description("Answers of push services that somebody has to look into")
        .tag("service", service)
        .register(registry)
        .increment();
  }

  /** From now on shows whether anything is sent to a push service. */
  public void watchPush(String service, BooleanSupplier ready) {
    Gauge.builder("heard.push.ready", () -> ready.getAsBoolean() ? 1 : 0)
        .description("Whether anything is sent to a push service")
        .tag("service", service)
        .strongReference(true)
        .register(registry);
  }

  /**
   * From now on shows, here and with the health, whether a part works that the service can do
   * without for a while.
   */
  public void watchPart(String part, BooleanSupplier works) {
    parts.put(part, works);
    Gauge.builder("heard.part.works", () -> works.getAsBoolean() ? 1 : 0)
        .description("Whether a part works that the service can do without for a while")
        .tag("part", part)
        .strongReference(true)
        .register(registry);
  }

  /** Whether each of those parts works now, by name. */
  public Map<String, Boolean> parts() {
    var now = new TreeMap<String, Boolean>();
    parts.forEach((part, works) -> now.put(part, works.getAsBoolean()));
    return now;
  }

  /** Everything counted so far, in Prometheus's text format. */
  public String text() {
    return registry.scrape();
  }
}
