package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What Heard publishes for everybody, asked over a fresh connection without saying who asks. */
final class Published {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();
  private final URI server;

  Published(URI server) {
    this.server = server;
  }

  /**
   * What stands at that path.
   *
   * @param nothingThere what to tell the young person where nothing does
   */
  JsonNode at(String path, String nothingThere) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER).build();
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = fresh.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Trouble(nothingThere);
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
