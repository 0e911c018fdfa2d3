package care.heard.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who talks to the service over HTTP: a phone, a browser, or nobody in particular. */
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHORIZATION = "Authorization";
  private static final String PROOF = "DPoP";
  private static final String TOKENS = "/v1/tokens";

  /** Where a phone has nothing to show yet but its key. */
  private static final Set<String> WITHOUT_TOKEN = Set.of("/v1/enrolments", TOKENS);

  private final URI base;
  private final Map<String, String> headers;
  private final TestPhone phone;

  private Client(URI base, Map<String, String> headers, TestPhone phone) {
    this.base = base;
    this.headers = headers;
    this.phone = phone;
  }

  /** Nobody the service knows. */
  public static Client stranger(URI base) {
    return new Client(base, Map.of(), new TestPhone());
  }

  /** The same somebody, with one more header on every request. */
  public Client with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Client(base, more, phone);
  }

  /** What it sends as that header, because {@link #with} said so. */
  public String header(String name) {
    return headers.get(name);
  }

  /** The same somebody, talking to a service that listens elsewhere. */
  public Client at(URI other) {
    return new Client(other, headers, phone);
  }

  /** The same somebody, with the tokens that enrolling gave; renews them when they have run out. */
  public Client signedIn(JsonNode tokens) {
    phone.keep(tokens);
    return this;
  }

  /** The same request headers, and proofs as that phone makes them for the token in them. */
  public Client provingLike(TestPhone other) {
    return new Client(base, headers, other);
  }

  /** What it holds as a phone. */
  public TestPhone phone() {
    return phone;
  }

  /** Where it would send a request for that path. */
  public URI address(String path) {
    return base.resolve(path);
  }

  /** Changes its refresh token for new tokens. */
  public Answer renew() {
    var body = Map.of("refreshToken", phone.refreshToken());
    return new Client(base, Map.of(), phone).post(TOKENS, body);
  }

  /** The same, for one command with a fresh idempotency key. */
  public Client once() {
    return with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Sends GET. */
  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  /** Sends DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Sends POST without a body. */
  public Answer post(String path) {
    return send("POST", path, null, null);
  }

  /** Sends POST with a body as JSON. */
  public Answer post(String path, Object body) {
    if (path.equals("/v1/staff/meetings") && body instanceof Map<?, ?> meeting) {
      PayloadScan.tells(meeting.get("place") + " " + meeting.get("who"));
    }
    return send("POST", path, "application/json", json(body));
  }

  /** Sends PUT with a body as JSON. */
  public Answer put(String path, Object body) {
    return send("PUT", path, "application/json", json(body));
  }

  /** Sends PUT without a body. */
  public Answer put(String path) {
    return send("PUT", path, null, null);
  }

  /** Sends exactly these bytes. */
  public Answer raw(String method, String path, String contentType, String body) {
    return send(method, path, contentType, body);
  }

  /** Sends exactly these bytes, text or not. */
  public Answer bytes(String method, String path, String contentType, byte[] body) {
    return publish(method, path, contentType, HttpRequest.BodyPublishers.ofByteArray(body));
  }

  /** Sends a form. */
  public Answer form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, "application/x-www-form-urlencoded", body);
  }

  private Answer send(String method, String path, String contentType, String body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return publish(method, path, contentType, publisher);
  }

  private Answer publish(
      String method, String path, String contentType, HttpRequest.BodyPublisher body) {
    var answer = publishOnce(method, path, contentType, body);
    TestPhone.keepNonce(answer);
    if (isProblem(answer, "nonce-needed") && !headers.containsKey(PROOF)) {
      answer = publishOnce(method, path, contentType, body);
    }
    if (isForWantOfAToken(answer) && bearsToken(path) && renewed()) {
      answer = publishOnce(method, path, contentType, body);
    }
    return answer;
  }

  private boolean renewed() {
    synchronized (phone) {
      var answer = renew();
      if (answer.status() == 200) {
        phone.keep(answer.json());
      }
      return answer.status() == 200;
    }
  }

  private boolean bearsToken(String path) {
    return phone.accessToken().isPresent()
        && !headers.containsKey(AUTHORIZATION)
        && !headers.containsKey("Cookie")
        && !WITHOUT_TOKEN.contains(path);
  }

  /** The token that a test put into the header, for a phone to prove. */
  private Optional<String> given() {
    return Optional.ofNullable(headers.get(AUTHORIZATION))
        .filter(value -> value.startsWith("DPoP ") && phone.accessToken().isPresent())
        .map(value -> value.substring("DPoP ".length()));
  }

  private static boolean isForWantOfAToken(Answer answer) {
    return answer.header("WWW-Authenticate").orElse("").contains("invalid_token");
  }

  private static boolean isProblem(Answer answer, String type) {
    return answer.status() == 401 && answer.text().contains("/problems/" + type + "\"");
  }

  private void prove(HttpRequest.Builder request, String method, String path) {
    var token = bearsToken(path) ? phone.accessToken() : given();
    if (bearsToken(path)) {
      request.header(AUTHORIZATION, "DPoP " + token.orElseThrow());
    }
    if ((token.isPresent() || WITHOUT_TOKEN.contains(path)) && !headers.containsKey(PROOF)) {
      request.header(PROOF, phone.proof(method, base.resolve(path), token));
    }
  }

  private Answer publishOnce(
      String method, String path, String contentType, HttpRequest.BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    headers.forEach(request::header);
    prove(request, method, path);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
