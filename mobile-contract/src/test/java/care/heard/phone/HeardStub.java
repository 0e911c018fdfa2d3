package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A service that knows nothing but the contract: it answers with the examples, and can misbehave.
 */
final class HeardStub implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final List<Fixture> fixtures = Contract.fixtures().toList();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> proofs = new CopyOnWriteArrayList<>();
  private final Queue<Answer> planned = new ArrayDeque<>();
  private final Map<String, JsonNode> published = new ConcurrentHashMap<>();
  private final HttpServer server;
  private boolean fromTomorrow;

  /** What a phone sent. */
  record Call(String operation, String key, String authorization, String body) {}

  /** What to answer instead of the example; without a body the connection is dropped. */
  private record Answer(int status, JsonNode body, Map<String, String> headers) {
    Answer(int status, JsonNode body) {
      this(status, body, Map.of());
    }
  }

  HeardStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Call> calls(String operation) {
    return calls.stream().filter(call -> call.operation().equals(operation)).toList();
  }

  /** What everybody finds at that path, outside the contract's operations. */
  void publish(String path, JsonNode page) {
    published.put(path, page);
  }

  /** The next call does not get its example but this. */
  void answerNext(JsonNode body) {
    planned.add(new Answer(body.path("status").asInt(200), body));
  }

  /** The next call does not get its example but this, which is not JSON. */
  void answerNext(int status) {
    planned.add(new Answer(status, MissingNode.getInstance()));
  }

  /** The next call is refused as RFC 9449 says, with a fresh nonce. */
  void refuseNext(String problem, String error, String nonce) {
    var headers = Map.of("WWW-Authenticate", "DPoP error=\"" + error + "\"", "DPoP-Nonce", nonce);
    planned.add(new Answer(401, Contract.problem(problem), headers));
  }

  /** The proofs that came, in order. */
  List<String> proofs() {
    return List.copyOf(proofs);
  }

  /** The next call is worked on, but its answer never arrives. */
  void loseNextAnswer() {
    planned.add(new Answer(0, null));
  }

  /** From now on, answers hold fields and values that nobody knows yet. */
  void liveInTomorrow() {
    fromTomorrow = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode page = published.get(exchange.getRequestURI().getPath());
    if (page != null) {
      calls.add(new Call("published", null, authorization(exchange), ""));
      send(exchange, new Answer(200, page));
      exchange.close();
      return;
    }
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Fixture fixture = fixture(exchange);
      calls.add(call(fixture, exchange, body));
      proofs.add(String.valueOf(exchange.getRequestHeaders().getFirst("DPoP")));
      Answer answer = Optional.ofNullable(planned.poll()).orElseGet(() -> example(fixture, body));
      if (answer.body() != null) {
        send(exchange, answer);
      }
    }
  }

  private Fixture fixture(HttpExchange exchange) {
    return fixtures.stream()
        .filter(f -> f.fits(exchange.getRequestMethod(), exchange.getRequestURI().getPath()))
        .findFirst()
        .orElseThrow();
  }

  private static Call call(Fixture fixture, HttpExchange exchange, String body) {
    return new Call(
        fixture.id(),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        authorization(exchange),
        body);
  }

  private static String authorization(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Authorization");
  }

  private Answer example(Fixture fixture, String body) {
    if (fixture.request() != null && !isValid(fixture, body)) {
      return new Answer(422, Contract.example("submitFeedback/invalid"));
    }
    if (!fixture.hasReply()) {
      return new Answer(fixture.status(), MissingNode.getInstance());
    }
    JsonNode example = fixture.examples().getFirst();
    JsonNode reply = fromTomorrow ? Tomorrow.of(fixture.reply(), example) : example;
    return new Answer(fixture.status(), reply);
  }

  private boolean isValid(Fixture fixture, String body) {
    try {
      return Contract.errors(fixture.request(), json.readTree(body)).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean isEmpty = answer.body().isMissingNode();
    byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    if (answer.status() == 429 || answer.status() == 503) {
      exchange.getResponseHeaders().add("Retry-After", "7");
    }
    exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : bytes.length);
    if (!isEmpty) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
