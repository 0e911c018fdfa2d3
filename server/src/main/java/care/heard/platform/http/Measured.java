package care.heard.platform.http;

import care.heard.platform.ops.Metrics;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.Locale;
import java.util.Objects;

/**
 * Measures every request of the public port: the operation, how it ended, how long it took. Nothing
 * that a caller sent becomes part of a metric, and neither does who they are.
 */
public final class Measured implements Handler<RoutingContext> {
  private static final String DOOR = "heard.door";
  private static final String OPERATION = "heard.operation";
  private static final String PROBLEM = "heard.problem";

  private final Metrics metrics;

  /** Measures into those metrics; to be bound before every other handler. */
  public Measured(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void handle(RoutingContext context) {
    long began = System.nanoTime();
    context.addHeadersEndHandler(_ -> note(context, System.nanoTime() - began));
    context.next();
  }

  /** Says that a request is for that operation of the contract. */
  static PlatformHandler operation(String operationId) {
    return as("api", operationId);
  }

  /** Says that a request is for a page under that operation's rules. */
  static PlatformHandler page(String operationId) {
    return as("page", operationId);
  }

  /** Says what went wrong with a request; the last word counts. */
  public static void problem(RoutingContext context, Throwable failure) {
    if (failure instanceof Problem problem) {
      context.put(PROBLEM, problem.type());
    }
  }

  /** Counts a problem of bytes that never became a request. */
  public static void problem(Metrics metrics, ProblemType type) {
    metrics.problem(code(type));
  }

  private static PlatformHandler as(String door, String operationId) {
    return context -> {
      context.put(DOOR, door);
      context.put(OPERATION, operationId);
      context.next();
    };
  }

  private void note(RoutingContext context, long nanos) {
    metrics.request(
        Objects.requireNonNullElse(context.get(DOOR), "other"),
        Objects.requireNonNullElse(context.get(OPERATION), "other"),
        context.response().getStatusCode(),
        nanos);
    ProblemType problem = context.get(PROBLEM);
    if (problem != null) {
      metrics.problem(code(problem));
    }
  }

  private static String code(ProblemType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
