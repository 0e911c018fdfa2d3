package care.heard.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a form with small files: each becomes the text of its field. They are kept in memory and
 * never touch a disk; a larger one is refused before it has arrived.
 */
final class SmallFiles {
  private final RoutingContext context;
  private final int atMost;
  private final Map<String, Buffer> files = new HashMap<>();
  private long arrived;

  private SmallFiles(RoutingContext context, int atMost) {
    this.context = context;
    this.atMost = atMost;
  }

  /** Reads it, and goes on; fails with TOO_LARGE. */
  static void read(RoutingContext context, int atMost) {
    new SmallFiles(context, atMost).read();
  }

  private void read() {
    var request = context.request();
    var length = request.getHeader("Content-Length");
    if (length == null || !length.matches("\\d{1,9}") || Integer.parseInt(length) > atMost) {
      refuse();
      return;
    }
    request.setExpectMultipart(true);
    request.uploadHandler(this::keep);
    request.exceptionHandler(context::fail);
    request.endHandler(_ -> goOn());
  }

  private void keep(HttpServerFileUpload upload) {
    var file = Buffer.buffer();
    files.put(upload.name(), file);
    upload.handler(chunk -> {
      arrived += chunk.length();
      if (arrived <= atMost) {
        file.appendBuffer(chunk);
      }
    });
  }

  private void goOn() {
    if (arrived > atMost) {
      refuse();
      return;
    }
    var form = context.request().formAttributes();
    files.forEach((name, file) -> form.set(name, file.toString(StandardCharsets.UTF_8)));
    context.next();
  }

  // Whatever is still on its way is dropped as it comes.
  private void refuse() {
    context.fail(
        Problem.of(ProblemType.TOO_LARGE)
            .detail("This file is too large. Take a smaller one, or only a part of it."));
  }
}
