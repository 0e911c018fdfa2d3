package care.heard.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client: sends, reads the answer to its end, sends the next. */
final class LoadClient {
  private static final String HEADERS_END = "\r\n\r\n";
  private static final String LENGTH = "content-length:";

  private final Load.Queue queue;
  private final Promise<Void> done = Promise.promise();
  private Buffer answer = Buffer.buffer();
  private NetSocket socket;
  private int place;
  private long sentAt;

  LoadClient(Load.Queue queue) {
    this.queue = queue;
  }

  /** Completes when nothing is left to send; fails with the first answer that is no success. */
  Future<Void> run(NetClient net, int port) {
    net.connect(port, "127.0.0.1").onSuccess(this::begin).onFailure(done::tryFail);
    return done.future();
  }

  private void begin(NetSocket connected) {
    socket = connected;
    socket.handler(this::read);
    socket.closeHandler(_ -> done.tryFail("the connection was closed"));
    next();
  }

  private void next() {
    place = queue.take();
    if (place < 0) {
      done.tryComplete();
      socket.close();
      return;
    }
    sentAt = System.nanoTime();
    socket.write(queue.request(place));
  }

  private void read(Buffer more) {
    answer.appendBuffer(more);
    var text = answer.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEADERS_END);
    if (end < 0 || answer.length() < end + HEADERS_END.length() + length(text)) {
      return;
    }
    if (text.startsWith("HTTP/1.1 2")) {
      queue.answered(place, System.nanoTime() - sentAt);
      answer = Buffer.buffer();
      next();
    } else {
      done.tryFail(text);
      socket.close();
    }
  }

  private static int length(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    int from = lower.indexOf(LENGTH) + LENGTH.length();
    return Integer.parseInt(lower.substring(from, lower.indexOf('\r', from)).strip());
  }
}
