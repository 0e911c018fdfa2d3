package care.heard.platform.ops;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The management port: whether the service lives, whether what it needs is there, and what it has
 * counted. Never on the public port.
 */
public final class Health {
  private final HttpServer server;
  private final String host;
  private final int port;

  /**
   * Opens nothing before {@link #listen}.
   *
   * @param needs by name: a check that fails while the service cannot serve
   * @param helps by name: how what it can do without is; shown, and never a reason to be down
   * @param metrics what was counted, for {@code /metrics}
   */
  public Health(
      Vertx vertx,
      String host,
      int port,
      Map<String, Supplier<Future<?>>> needs,
      Map<String, Supplier<String>> helps,
      Metrics metrics) {
    this.host = host;
    this.port = port;
    var router = Router.router(vertx);
    router.get("/health/live").handler(context -> answer(context, 200, new TreeMap<>()));
    router.get("/health/ready").handler(context -> ready(context, needs, helps));
    router.get("/metrics").handler(context -> answer(context, metrics));
    this.server = vertx.createHttpServer().requestHandler(router);
  }

  /** Opens the port; the future bears its number. */
  public Future<Integer> listen() {
    return server.listen(port, host).map(HttpServer::actualPort);
  }

  /** Closes the port. */
  public Future<Void> close() {
    return server.close();
  }

  private static void ready(
      RoutingContext context,
      Map<String, Supplier<Future<?>>> needs,
      Map<String, Supplier<String>> helps) {
    var states = new TreeMap<String, String>();
    var checks =
        needs.entrySet().stream()
            .map(need -> check(need.getValue()).onSuccess(s -> states.put(need.getKey(), s)))
            .toList();
    Future.all(checks)
        .map(_ -> states.containsValue("down") ? 503 : 200)
        .onSuccess(_ -> helps.forEach((name, help) -> states.put(name, help.get())))
        .onSuccess(status -> answer(context, status, states));
  }

  private static Future<String> check(Supplier<Future<?>> need) {
    return need.get().transform(done -> Future.succeededFuture(done.succeeded() ? "up" : "down"));
  }

  private static void answer(RoutingContext context, Metrics metrics) {
    context
        .response()
        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        .end(metrics.text());
  }

  private static void answer(RoutingContext context, int status, Map<String, String> states) {
    var body = new JsonObject().put("status", status == 200 ? "up" : "down");
    states.forEach(body::put);
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.toBuffer());
  }
}
