package care.heard;

import care.heard.app.AppFiles;
import care.heard.identity.signin.SignInModule;
import care.heard.platform.http.BrokenRequest;
import care.heard.platform.http.Measured;
import care.heard.platform.http.OtherMethods;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Assets;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.SecurityHeaders;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The public port, on one event loop: everything a phone, a member of staff or a board sees. */
final class FrontDoor extends VerticleBase {
  private static final int HEADERS_AT_MOST = 16 * 1024;
  private static final int URI_AT_MOST = 4 * 1024;

  private final Foundations foundations;
  private final int port;
  private final HeardService.Extras extras;
  private Features features;
  private HttpServer server;

  /**
   * Opens nothing before it is deployed.
   *
   * @param extras routes of the demo, and who may call what
   */
  FrontDoor(Foundations foundations, int port, HeardService.Extras extras) {
    this.foundations = foundations;
    this.port = port;
    this.extras = extras;
  }

  @Override
  public Future<?> start() {
    features = new Features(vertx, foundations, Optional.empty(), extras.permissions());
    server =
        vertx
            .createHttpServer(options())
            .requestHandler(router())
            .invalidRequestHandler(new BrokenRequest(foundations.metrics()));
    return server.listen(port, foundations.settings().host());
  }

  @Override
  public Future<?> stop() {
    return server.shutdown(10, TimeUnit.SECONDS).eventually(features::close);
  }

  private Router router() {
    var router = Router.router(vertx);
    router.route().handler(new Measured(foundations.metrics()));
    router.route().handler(SecurityHeaders.at(foundations.settings().publicUrl()));
    router.route().handler(this::requireWellFormed);
    Assets.bind(router);
    AppFiles.bind(router);
    features.bind(router);
    extras.routes().accept(router, features);
    OtherMethods.bind(router);
    for (int status : new int[] {400, 401, 403, 404, 405, 413, 414, 415, 431, 500}) {
      router.errorHandler(status, this::fail);
    }
    router.route().failureHandler(this::fail);
    return router;
  }

  // Nothing can be routed by an address that cannot be decoded, not even its failure.
  private void requireWellFormed(RoutingContext context) {
    try {
      context.normalizedPath();
      context.queryParams();
      context.next();
    } catch (IllegalArgumentException | HttpException _) {
      answer(
          context, Problem.of(ProblemType.BAD_REQUEST).detail("The address is not well formed."));
    }
  }

  private void fail(RoutingContext context) {
    answer(context, Replies.problem(context));
  }

  private void answer(RoutingContext context, Problem problem) {
    Measured.problem(context, problem);
    if (wantsPage(context)) {
      Replies.send(context, page(context, problem));
    } else {
      Replies.sendProblem(context, problem);
    }
  }

  private static boolean wantsPage(RoutingContext context) {
    return !String.valueOf(context.request().path()).startsWith("/v1/");
  }

  private Reply page(RoutingContext context, Problem problem) {
    return switch (problem.type()) {
      case NOT_SIGNED_IN -> Reply.seeOther("/sign-in");
      case SIGN_IN_AGAIN -> Reply.seeOther(SignInModule.again(context.request()));
      default -> problemPage(problem);
    };
  }

  private Reply problemPage(Problem problem) {
    var page =
        foundations
            .templates()
            .render(
                "layout/problem.jte",
                Map.of(
                    "frame", PageFrame.open(""),
                    "title", problem.type().title(),
                    "detail", plainly(problem)));
    return Reply.html(problem.type().status(), page).with(problem.headers());
  }

  private static String plainly(Problem problem) {
    var saysNoMore = problem.detail().equals(problem.type().title() + ".");
    return saysNoMore ? problem.type().userMessage() : problem.detail();
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setMaxHeaderSize(HEADERS_AT_MOST)
        .setMaxInitialLineLength(URI_AT_MOST)
        .setIdleTimeout(30)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setCompressionSupported(true)
        .setHandle100ContinueAutomatically(true);
  }
}
