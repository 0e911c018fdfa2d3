package care.heard.push;

import care.heard.bench.push.Fan;
import care.heard.bench.push.FanDoor;
import care.heard.bench.push.InFlight;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The limit: a bare HTTP/2 client on four connections that posts the bytes of a message and looks
 * at the status. It knows no pace, no timeouts, and nobody's phone.
 */
public final class BareFan implements Fan {
  private static final int CONNECTIONS = 4;
  private static final int STREAMS_EACH = 100;

  private final Vertx vertx;
  private final HttpClient client;
  private final String path;
  private final String authorization;

  private BareFan(Vertx vertx, int port, FcmCredentials credentials) {
    this.vertx = vertx;
    this.path = "/v1/projects/" + credentials.project() + "/messages:send";
    this.authorization = "Bearer " + credentials.token().await();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MultiplexingLimit(STREAMS_EACH)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port),
            new PoolOptions().setHttp2MaxSize(CONNECTIONS));
  }

  /** Starts it; the arguments are the service account's file and FCM's port. */
  static void main(String[] arguments) throws IOException {
    var vertx = Vertx.vertx();
    var credentials = new FcmCredentials(vertx, Path.of(arguments[0]));
    FanDoor.open(vertx, new BareFan(vertx, Integer.parseInt(arguments[1]), credentials));
  }

  @Override
  public Future<long[]> send(int messages) {
    return InFlight.send(vertx, messages, this::post);
  }

  private Future<?> post() {
    return client
        .request(HttpMethod.POST, path)
        .compose(request ->
            request
                .putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/json")
                .send(message()))
        .compose(answer ->
            answer.statusCode() == 200
                ? answer.body()
                : Future.failedFuture("FCM answered " + answer.statusCode()));
  }

  private static Buffer message() {
    return FcmMessage.of(phone(), UUID.randomUUID(), Duration.ofHours(1), Instant.now()).toBuffer();
  }

  static PushAddress phone() {
    return new PushAddress(
        UUID.randomUUID(),
        "phone-" + UUID.randomUUID(),
        PushAddress.Platform.ANDROID,
        Optional.empty());
  }
}
