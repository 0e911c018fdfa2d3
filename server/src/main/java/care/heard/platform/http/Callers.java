package care.heard.platform.http;

import care.heard.platform.access.Caller;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Predicate;

/** Lets in whoever shows credentials that hold, and counts those that do not. */
final class Callers {
  private final Authenticator authenticator;
  private final Limits limits;

  Callers(Authenticator authenticator, Limits limits) {
    this.authenticator = authenticator;
    this.limits = limits;
  }

  /**
   * The caller, who has used up one of their share. NOT_SIGNED_IN, or what the authenticator says,
   * where there is none of that kind; TOO_MANY once an address has shown too much that does not
   * hold. Good credentials from the same address are never refused for it.
   */
  Future<Caller> require(HttpServerRequest request, Predicate<Caller> kind) {
    return authenticator
        .whoIs(request)
        .map(found -> found.filter(kind))
        .map(found -> found.orElseThrow(() -> Problem.of(ProblemType.NOT_SIGNED_IN)))
        .recover(failure -> count(request, failure))
        .compose(caller -> limits.take(caller, request.method()));
  }

  private Future<Caller> count(HttpServerRequest request, Throwable failure) {
    return showsCredentials(request) && doNotHold(failure)
        ? limits
            .takeOfAddress(Limit.BAD_CREDENTIALS_OF_ADDRESS, request)
            .compose(_ -> Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  private static boolean showsCredentials(HttpServerRequest request) {
    return request.headers().contains(HttpHeaderNames.AUTHORIZATION)
        || request.headers().contains(HttpHeaderNames.COOKIE);
  }

  // What may be sent again at once was not wrong, only early: a proof that lacks its nonce.
  private static boolean doNotHold(Throwable failure) {
    return failure instanceof Problem problem
        && problem.type().status() == 401
        && problem.type().retry() != ProblemType.Retry.NOW;
  }
}
