package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The operations of the contract, each bound to a handler that sees only requests that are well
 * formed and allowed. The reply is written after the handler's future, and so after its commit.
 */
public final class Api {
  /** No JSON request of the contract is larger. */
  public static final int BODY_AT_MOST = 64 * 1024;

  private final Router router;
  private final Contract contract;
  private final Permissions permissions;
  private final Callers callers;
  private final Limits limits;
  private final InstantSource clock;
  private final Set<String> bound = new HashSet<>();

  /** Binds nothing yet; see {@link #on}. */
  public Api(
      Router router,
      Contract contract,
      Permissions permissions,
      Authenticator authenticator,
      Limits limits,
      InstantSource clock) {
    this.router = router;
    this.contract = contract;
    this.permissions = permissions;
    this.callers = new Callers(authenticator, limits);
    this.limits = limits;
    this.clock = clock;
  }

  /** Answers an operation; each exactly once. */
  public void on(String operationId, Function<Call, Future<Reply>> handler) {
    var operation = contract.require(operationId);
    if (!bound.add(operationId)) {
      throw new IllegalStateException(operationId + " is bound twice");
    }
    var reader = new CallReader(operation);
    router
        .route(HttpMethod.valueOf(operation.method()), operation.route())
        .handler(Measured.operation(measuredAs(operationId)))
        .handler(BodyHandler.create(false).setBodyLimit(BODY_AT_MOST))
        .handler(context -> answer(context, operation, reader, handler));
  }

  // A count of what is sent without a name would say when each of it came (promise 2).
  private String measuredAs(String operationId) {
    var allowed = permissions.allowed(operationId);
    return allowed.contains(Role.PASS_HOLDER) || allowed.contains(Role.RECEIPT_HOLDER)
        ? "other"
        : operationId;
  }

  /** Fails the start when the contract promises an operation that nobody answers. */
  public void requireAllBound() {
    var missing = new TreeSet<>(contract.operationIds());
    missing.removeAll(bound);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("operations of the contract without a handler: " + missing);
    }
  }

  private void answer(
      RoutingContext context,
      Operation operation,
      CallReader reader,
      Function<Call, Future<Reply>> handler) {
    caller(context, operation.id())
        .map(caller -> reader.read(context, caller))
        .compose(handler)
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }

  private Future<HttpServerRequest> receipt(HttpServerRequest request, Set<Role> allowed) {
    return allowed.contains(Role.RECEIPT_HOLDER)
        ? limits.takeForReceipt(request).map(request)
        : Future.succeededFuture(request);
  }

  private Future<Caller> caller(RoutingContext context, String operationId) {
    var allowed = permissions.allowed(operationId);
    if (allowed.contains(Role.STRANGER)) {
      return limits.takeAsStranger(context.request(), operationId).map(CallReader.STRANGER);
    }
    var fresh = permissions.needsFreshSignIn(operationId);
    return Future.succeededFuture(context.request())
        .map(request -> Doors.requireKind(request, allowed))
        .compose(request -> receipt(request, allowed))
        .compose(request -> callers.require(request, _ -> true))
        .map(caller -> Doors.requireAllowed(context, caller, allowed))
        .map(caller -> Doors.requireFresh(caller, fresh, clock.instant()));
  }
}
