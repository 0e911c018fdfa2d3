package care.heard.bench.accept;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What is sent: items of about 1.5 KB, one in twenty of which calls for help. */
final class Items {
  private static final int CALLS_FOR_HELP = 20;
  private static final String WORDS =
      "Nobody told me that my worker was going to change. I had to tell my whole story again. ";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Items() {}

  /** An answer to the questions on a change of worker. */
  static Buffer body(UUID questionSet) {
    var help = COUNT.getAndIncrement() % CALLS_FOR_HELP == 0;
    var words = WORDS.repeat(13) + (help ? "He hits me." : "That is all.");
    return new JsonObject()
        .put("questionSet", questionSet.toString())
        .put("level", "named")
        .put(
            "answers",
            new JsonArray()
                .add(new JsonObject().put("question", "told-before").put("choice", "no"))
                .add(new JsonObject().put("question", "feel").put("face", 2))
                .add(new JsonObject().put("question", "better").put("words", words)))
        .put("themes", new JsonArray().add("WORKER_CHANGE").add("REPEATING_STORY"))
        .put("shareWith", new JsonArray().add("participation"))
        .put("mayQuote", false)
        .put("wantsAnswer", true)
        .toBuffer();
  }

  /** A whole request. */
  static Buffer post(String path, Buffer body, String... headers) {
    return Buffer.buffer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n")
        .appendString("Content-Type: application/json\r\n")
        .appendString("Content-Length: " + body.length() + "\r\n")
        .appendString(headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
        .appendString("\r\n")
        .appendBuffer(body);
  }
}
