package care.heard.attack.senders;

import care.heard.platform.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Requests to the service, as somebody with certain headers makes them. */
final class Requests {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  Requests(URI base) {
    this.base = base;
  }

  /** The same over connections of their own. */
  Requests afresh() {
    return new Requests(base);
  }

  /** What came back. */
  record Answer(String what, HttpResponse<byte[]> response) {
    /** The body; fails where the answer is no success. */
    JsonNode json() {
      if (response.statusCode() / 100 != 2) {
        throw new Away(what + " was answered by " + response.statusCode() + " " + text());
      }
      return Json.read(response.body(), JsonNode.class);
    }

    /** The body as text. */
    String text() {
      return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** The address of that path. */
  URI address(String path) {
    return base.resolve(path);
  }

  /** Sends; a body of null is none. Every command has an idempotency key of its own. */
  Answer send(String method, String path, Map<String, String> headers, Object body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
    var request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .method(method, publisher);
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (method.equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return send(method + " " + path, request.build());
  }

  private Answer send(String what, HttpRequest request) {
    try {
      return new Answer(what, http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new Away(what + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Away(what + " was broken off", e);
    }
  }
}
