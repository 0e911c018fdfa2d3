package care.heard.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** What another service replied to us, whole and bounded: it may be wrong, or worse. */
public final class ReplyBody {
  private ReplyBody() {}

  /** The body; fails where it is longer than so many bytes, or breaks off. */
  public static Future<Buffer> read(HttpClientResponse response, int atMost) {
    var whole = Promise.<Buffer>promise();
    var body = Buffer.buffer();
    response
        .handler(part -> append(body, part, atMost, whole))
        .exceptionHandler(whole::tryFail)
        .endHandler(_ -> whole.tryComplete(body));
    return whole.future();
  }

  private static void append(Buffer body, Buffer part, int atMost, Promise<Buffer> whole) {
    if (body.length() + part.length() > atMost) {
      whole.tryFail("a reply without end");
    } else {
      body.appendBuffer(part);
    }
  }
}
