package care.heard.bench.push;

import care.heard.bench.ChildProcess;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;

/** Lets the benchmark ask a fan in a process of its own to send. */
public final class FanDoor {
  static final String PREPARE = "/prepare/";
  static final String SEND = "/send/";

  private final Fan fan;

  private FanDoor(Fan fan) {
    this.fan = fan;
  }

  /** Opens on a free port of loopback and says which. */
  public static void open(Vertx vertx, Fan fan) throws IOException {
    int port = ChildProcess.freePort();
    var door = new FanDoor(fan);
    vertx.createHttpServer().requestHandler(door::handle).listen(port, "127.0.0.1").await();
    System.out.println(ChildProcess.READY + port);
  }

  private void handle(HttpServerRequest request) {
    var path = request.path();
    int messages = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    var done =
        path.startsWith(PREPARE)
            ? fan.prepare(messages).map(_ -> new JsonObject())
            : measured(messages);
    done.onSuccess(json -> request.response().end(json.toBuffer()))
        .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
  }

  private Future<JsonObject> measured(int messages) {
    long began = System.nanoTime();
    return fan.send(messages).map(waits -> json(System.nanoTime() - began, waits));
  }

  private static JsonObject json(long nanos, long[] waits) {
    var json = new JsonObject().put("seconds", nanos / 1e9);
    if (waits.length > 0) {
      Arrays.sort(waits);
      json.put("p50", waits[waits.length / 2] / 1e6);
      json.put("p99", waits[(int) (waits.length * 0.99)] / 1e6);
    }
    return json;
  }
}
