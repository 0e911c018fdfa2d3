package care.heard.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the service answered. */
public record Answer(int status, HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as text. */
  public String text() {
    return response.body();
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  /** A header, where it was sent. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** This answer; fails the test where it has another status. */
  public Answer expect(int expected) {
    assertEquals(expected, status, () -> response.request().uri() + " → " + response.body());
    return this;
  }

  /** Fails the test unless this is that problem. */
  public Answer expectProblem(int expected, String type) {
    expect(expected);
    assertEquals("/problems/" + type, json().path("type").asText());
    assertEquals(
        "application/problem+json",
        header("Content-Type").orElse(""),
        "problems say what they are");
    return this;
  }
}
