package care.heard.push.fake;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Reads the fake's requests and writes its answers, or acts out a fault instead. */
final class FakeRequests implements Handler<HttpServerRequest> {
  static final String TOKEN_PATH = "/token";

  private static final String SEND_PATH =
      "/v1/projects/" + FakeServiceAccount.PROJECT + "/messages:send";
  private static final FakeFault.Answer NOT_FOUND = new FakeFault.Answer(404, Map.of(), "");

  private final Vertx vertx;
  private volatile FakeFcm fcm;

  FakeRequests(Vertx vertx) {
    this.vertx = vertx;
  }

  /** From here on requests are answered. */
  void serve(FakeFcm ready) {
    fcm = ready;
  }

  @Override
  public void handle(HttpServerRequest request) {
    switch (request.path()) {
      case TOKEN_PATH -> token(request);
      case SEND_PATH -> send(request);
      default -> act(NOT_FOUND, request.response());
    }
  }

  private void token(HttpServerRequest request) {
    request.setExpectMultipart(true);
    request.endHandler(
        _ -> act(fcm.tokenFaults().next().orElseGet(() -> grant(request)), request.response()));
  }

  private FakeFault grant(HttpServerRequest request) {
    return fcm.grant(request.getFormAttribute("grant_type"), request.getFormAttribute("assertion"));
  }

  private void send(HttpServerRequest request) {
    request.bodyHandler(body ->
        late(fcm.sendFaults().next().orElseGet(() -> send(request, body)), request.response()));
  }

  private FakeFault send(HttpServerRequest request, Buffer body) {
    if (request.version() != HttpVersion.HTTP_2) {
      return FakeFault.error(400, "INVALID_ARGUMENT", "HTTP/2 only");
    }
    return Json.decodeValue(body) instanceof JsonObject json
            && json.getValue("message") instanceof JsonObject message
        ? fcm.send(request.getHeader(HttpHeaders.AUTHORIZATION), message)
        : FakeFault.invalid("message", "Message is missing");
  }

  private void late(FakeFault answer, HttpServerResponse response) {
    var late = fcm.lateness();
    if (late.isZero()) {
      act(answer, response);
    } else {
      vertx.setTimer(late.toMillis(), _ -> act(answer, response));
    }
  }

  static void act(FakeFault fault, HttpServerResponse response) {
    switch (fault) {
      case FakeFault.Hang() -> {}
      case FakeFault.Reset() -> reset(response);
      case FakeFault.Answer(int status, var headers, String body) -> {
        response.setStatusCode(status).putHeader("Content-Type", "application/json");
        headers.forEach(response::putHeader);
        response.end(body);
      }
    }
  }

  private static void reset(HttpServerResponse response) {
    response.setChunked(true).setStatusCode(200);
    response.write("{\"name\": ").onComplete(_ -> response.reset());
  }
}
