package care.heard.support;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data files that ship with the service. */
public final class TestResources {
  private TestResources() {}

  /** The JSON object in a resource. */
  public static JsonObject object(String name) {
    return new JsonObject(text(name));
  }

  private static String text(String name) {
    try (var in = TestResources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
