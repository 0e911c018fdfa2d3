package care.heard.platform.http;

import care.heard.platform.ops.Metrics;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** Answers bytes that are no request, or whose address or headers are too long, and hangs up. */
public final class BrokenRequest implements Handler<HttpServerRequest> {
  private final Metrics metrics;

  /** Counts what it answers. */
  public BrokenRequest(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Says what is wrong as a problem; then the connection ends. */
  @Override
  public void handle(HttpServerRequest request) {
    var tooLong = request.decoderResult().cause() instanceof TooLongFrameException;
    var type = tooLong ? ProblemType.TOO_LARGE : ProblemType.BAD_REQUEST;
    Measured.problem(metrics, type);
    var reply = Replies.asReply(Problem.of(type));
    var response = request.response().setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.end(reply.body()).onComplete(_ -> request.connection().close());
  }
}
