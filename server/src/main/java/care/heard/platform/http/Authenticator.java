package care.heard.platform.http;

import care.heard.platform.access.Caller;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Finds out who sent a request. */
@FunctionalInterface
public interface Authenticator {
  /** The caller, or nothing where the request bears no session that holds. */
  Future<Optional<Caller>> whoIs(HttpServerRequest request);
}
