package care.heard.platform.http;

import care.heard.platform.db.DatabaseFailure;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what goes back: replies, and problems in the form of RFC 9457. */
public final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /** Writes the reply, unless the caller has gone. */
  public static void send(RoutingContext context, Reply reply) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.end(reply.body());
  }

  /** The problem behind a failed request: its own, one for its status, or an incident. */
  public static Problem problem(RoutingContext context) {
    if (context.failure() instanceof Problem problem) {
      return problem;
    }
    if (DatabaseFailure.isRefusal(context.failure())) {
      LOG.error("the database refused what the code let through", context.failure());
      return Problem.notFound();
    }
    return switch (context.statusCode()) {
      case 400 -> Problem.of(ProblemType.BAD_REQUEST);
      case 404 -> Problem.notFound();
      case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
      case 413, 414, 431 -> Problem.of(ProblemType.TOO_LARGE);
      case 415 -> Problem.of(ProblemType.WRONG_CONTENT_TYPE);
      default -> incident(context.failure());
    };
  }

  /** Writes a problem as {@code application/problem+json}. */
  public static void sendProblem(RoutingContext context, Problem problem) {
    send(context, asReply(problem));
  }

  /** A problem as a reply. */
  public static Reply asReply(Problem problem) {
    var type = problem.type();
    var body =
        new JsonObject()
            .put("type", type.uri())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", problem.detail())
            .put("retry", type.retry().code())
            .put("userMessage", type.userMessage());
    if (!problem.errors().isEmpty()) {
      body.put(
          "errors",
          problem.errors().stream()
              .map(e -> new JsonObject().put("pointer", e.pointer()).put("detail", e.detail()))
              .toList());
    }
    if (problem.getCause() instanceof Incident incident) {
      body.put("incident", incident.id().toString());
    }
    return Reply.bytes(type.status(), "application/problem+json", body.toBuffer().getBytes())
        .with("Cache-Control", "no-store")
        .with(problem.headers());
  }

  private static Problem incident(Throwable failure) {
    var incident = new Incident(UUID.randomUUID(), failure);
    LOG.error("incident {}", incident.id(), failure);
    return Problem.of(ProblemType.UNEXPECTED).causedBy(incident);
  }

  /** A failure nobody expected, under the id that the caller is given and the log bears. */
  private static final class Incident extends RuntimeException {
    private final UUID id;

    Incident(UUID id, Throwable cause) {
      super(null, cause, false, false);
      this.id = id;
    }

    UUID id() {
      return id;
    }
  }
}
