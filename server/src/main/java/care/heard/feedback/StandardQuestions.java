package care.heard.feedback;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question set that an authority starts with.
 *
 * @param offered whether it is there for whoever wants it, or only for those who are asked
 * @param content as the database keeps it
 */
public record StandardQuestions(String code, int version, boolean offered, JsonObject content) {

  /** All of them. */
  public static List<StandardQuestions> all() {
    return Stream.of("worker-changed", "how-are-things", "my-meeting", "inspector-visit")
        .map(StandardQuestions::read)
        .toList();
  }

  private static StandardQuestions read(String code) {
    var resource = "/question-sets/" + code + ".json";
    try (var in = StandardQuestions.class.getResourceAsStream(resource)) {
      var content = new JsonObject(Buffer.buffer(in.readAllBytes()));
      var version = (Integer) content.remove("version");
      var offered = (Boolean) content.remove("offered");
      content.remove("code");
      return new StandardQuestions(code, version, offered, content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
