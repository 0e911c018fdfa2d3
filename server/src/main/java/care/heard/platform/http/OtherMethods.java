package care.heard.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which methods a path has to whoever tries another. */
public final class OtherMethods {
  private OtherMethods() {}

  /** Answers METHOD_NOT_ALLOWED, with Allow, on every path bound so far; call it last. */
  public static void bind(Router router) {
    var byPath =
        router.getRoutes().stream()
            .filter(route -> route.getPath() != null && route.methods() != null)
            .filter(Route::isExactPath)
            .collect(Collectors.groupingBy(Route::getPath));
    byPath.forEach((path, routes) -> bind(router, path, routes));
  }

  private static void bind(Router router, String path, Iterable<Route> routes) {
    var allowed = new TreeSet<String>();
    routes.forEach(route -> route.methods().stream().map(HttpMethod::name).forEach(allowed::add));
    router
        .route(path)
        .handler(context -> {
          context.response().putHeader("Allow", String.join(", ", allowed));
          context.fail(Problem.of(ProblemType.METHOD_NOT_ALLOWED));
        });
  }
}
