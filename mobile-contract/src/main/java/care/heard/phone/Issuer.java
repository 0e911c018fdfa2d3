package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** The issuer directory, asked without saying who asks. */
final class Issuer {
  private static final String PATH = "/.well-known/private-token-issuer-directory";
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();
  private final URI server;

  Issuer(URI server) {
    this.server = server;
  }

  /** A new pass for the authority's key; trouble where others are shown another key. */
  BlindPass passFor(String authority) {
    JsonNode asked = directory(PATH + "?authority=" + authority);
    String key = asked.at("/token-keys/0/token-key").asText();
    boolean isEverybodys =
        StreamSupport.stream(directory(PATH).get("token-keys").spliterator(), false)
            .filter(entry -> entry.path("authority").asText().equals(authority))
            .allMatch(entry -> entry.path("token-key").asText().equals(key));
    if (!isEverybodys) {
      throw new Trouble("Heard shows different keys for the same passes. Tell somebody you trust.");
    }
    byte[] challenge = BlindPass.decode(asked.path("challenge").asText());
    return BlindPass.make(BlindPass.decode(key), challenge);
  }

  private JsonNode directory(String path) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER).build();
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = fresh.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Trouble("Heard has no keys for passes right now. Try again later.");
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new Trouble("We could not reach Heard. Is it running, and is --server right?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped.", e);
    }
  }
}
