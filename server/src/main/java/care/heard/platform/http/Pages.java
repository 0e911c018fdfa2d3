package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Permissions;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Pages for people, each under the permission and the rules of an operation of the contract: a form
 * is read as that operation's body.
 */
public final class Pages {
  private final Router router;
  private final Contract contract;
  private final Permissions permissions;
  private final Callers callers;
  private final InstantSource clock;

  /** Binds nothing yet. */
  public Pages(
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
    this.clock = clock;
  }

  /** Shows a page to whoever may call the operation; the path names its path parameters. */
  public void get(String path, String operationId, Function<Call, Future<Reply>> handler) {
    show(path, operationId, new CallReader(contract.require(operationId)), handler);
  }

  /** Shows a page that leads to an operation, to whoever may call it: a form, or a list. */
  public void leadingTo(String path, String operationId, Function<Call, Future<Reply>> handler) {
    var bare = contract.require(operationId).withoutParameters();
    show(path, operationId, new CallReader(bare), handler);
  }

  private void show(
      String path, String operationId, CallReader reader, Function<Call, Future<Reply>> handler) {
    router
        .route(HttpMethod.GET, path)
        .handler(Measured.page(operationId))
        .handler(context ->
            caller(context, operationId)
                .map(caller -> reader.readPage(context, caller))
                .compose(handler)
                .onSuccess(reply -> Replies.send(context, reply))
                .onFailure(context::fail));
  }

  /**
   * Takes a form as the operation's body. Where that is refused, the page is shown again with what
   * was typed and what to change.
   */
  public void post(
      String path,
      String operationId,
      Function<Call, Future<Reply>> handler,
      BiFunction<FormAttempt, Problem, Future<Reply>> again) {
    var reader = new FormReader(contract.require(operationId));
    router
        .route(HttpMethod.POST, path)
        .handler(Measured.page(operationId))
        .handler(BodyHandler.create(false).setBodyLimit(Api.BODY_AT_MOST))
        .handler(context -> answer(context, operationId, reader, handler, again));
  }

  /** The same for a form with small files, each of which is read as the text of its field. */
  public void upload(
      String path,
      String operationId,
      int bytesAtMost,
      Function<Call, Future<Reply>> handler,
      BiFunction<FormAttempt, Problem, Future<Reply>> again) {
    var reader = new FormReader(contract.require(operationId));
    router
        .route(HttpMethod.POST, path)
        .handler(Measured.page(operationId))
        .handler(context -> SmallFiles.read(context, bytesAtMost))
        .handler(context -> answer(context, operationId, reader, handler, again));
  }

  /**
   * Takes the large files of a form onto the disk, together no larger than that, from whoever may
   * call the operation; the form's fields are the handler's to read.
   */
  public void uploadToDisk(
      String path,
      String operationId,
      long atMost,
      BiFunction<FormAttempt, List<FormFile>, Future<Reply>> handler) {
    var reader = new FormReader(contract.require(operationId));
    router
        .route(HttpMethod.POST, path)
        .handler(Measured.page(operationId))
        .handler(Uploads.admit(open -> caller(open, operationId)))
        .handler(Uploads.body(atMost))
        .handler(context ->
            Uploads.answer(context, reader, handler)
                .onSuccess(reply -> Replies.send(context, reply))
                .onFailure(context::fail));
  }

  private void answer(
      RoutingContext context,
      String operationId,
      FormReader reader,
      Function<Call, Future<Reply>> handler,
      BiFunction<FormAttempt, Problem, Future<Reply>> again) {
    caller(context, operationId)
        .map(caller -> reader.attempt(context, (Caller.StaffMember) caller))
        .compose(attempt ->
            Future.succeededFuture(attempt)
                .map(reader::read)
                .compose(handler)
                .onFailure(failure -> Measured.problem(context, failure))
                .recover(failure -> again(attempt, failure, again)))
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }

  private static Future<Reply> again(
      FormAttempt attempt,
      Throwable failure,
      BiFunction<FormAttempt, Problem, Future<Reply>> again) {
    return failure instanceof Problem problem && isForTheForm(problem)
        ? again.apply(attempt, problem)
        : Future.failedFuture(failure);
  }

  private static boolean isForTheForm(Problem problem) {
    return switch (problem.type()) {
      case INVALID, NOT_POSSIBLE_NOW, STILL_WORKING, CHANGED_MEANWHILE -> true;
      default -> false;
    };
  }

  private Future<Caller> caller(RoutingContext context, String operationId) {
    var fresh = permissions.needsFreshSignIn(operationId);
    return callers
        .require(context.request(), Caller.StaffMember.class::isInstance)
        .map(caller -> Doors.requireAllowed(context, caller, permissions.allowed(operationId)))
        .map(caller -> Doors.requireFresh(caller, fresh, clock.instant()));
  }
}
