package care.heard.push;

import care.heard.platform.http.ReplyBody;
import care.heard.push.PushAnswer.Trouble;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes phones through FCM's HTTP v1 interface over HTTP/2. Whatever FCM or the network does, each
 * wake-up gets its answer within the settings' patience.
 */
final class FcmSender implements PushSender {
  private static final Logger LOG = LoggerFactory.getLogger(FcmSender.class);
  private static final int CONNECTIONS = 4;
  private static final int STREAMS_EACH = 100;
  private static final int WAITING_AT_MOST = 2000;
  private static final int REPLY_AT_MOST = 64 * 1024;

  private final FcmSettings settings;
  private final FcmCredentials credentials;
  private final HttpClient client;
  private final String path;
  private final InstantSource clock;
  // FCM's clock, not the service's: a demo may move the latter.
  private final InstantSource fcmClock = InstantSource.system();

  FcmSender(Vertx vertx, FcmSettings settings, FcmCredentials credentials, InstantSource clock) {
    this.clock = clock;
    this.settings = settings;
    this.credentials = credentials;
    this.path = "/v1/projects/" + credentials.project() + "/messages:send";
    this.client = client(vertx, settings);
  }

  @Override
  public Future<PushAnswer> wake(PushAddress address, UUID notice, Instant expires) {
    var useful = Duration.between(clock.instant(), expires);
    if (!useful.isPositive()) {
      return Future.succeededFuture(new PushAnswer.Refused("expired"));
    }
    var message = FcmMessage.of(address, notice, useful, fcmClock.instant()).toBuffer();
    return attempt(message)
        .compose(reply -> reply.status() == 401 ? attempt(message) : Future.succeededFuture(reply))
        .map(FcmReply::answer)
        .recover(failure -> Future.succeededFuture(noReply(failure)));
  }

  /** Ends its connections. */
  Future<Void> close() {
    return client.close().eventually(credentials::close);
  }

  /** One try; an access token that was refused is not used again. */
  private Future<FcmReply> attempt(Buffer message) {
    return credentials
        .token()
        .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
        .compose(token -> post(token, message).onSuccess(reply -> forgetRefused(reply, token)));
  }

  private Future<FcmReply> post(String token, Buffer message) {
    return client.request(request(token)).compose(request -> exchange(request, message));
  }

  private void forgetRefused(FcmReply reply, String token) {
    if (reply.status() == 401) {
      credentials.forget(token);
    }
  }

  private Future<FcmReply> exchange(HttpClientRequest request, Buffer message) {
    return request
        .send(message)
        .compose(this::read)
        .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> request.reset());
  }

  private Future<FcmReply> read(HttpClientResponse response) {
    return ReplyBody.read(response, REPLY_AT_MOST).map(body -> reply(response, body));
  }

  private FcmReply reply(HttpClientResponse response, Buffer body) {
    var wait = RetryAfter.read(response.getHeader(HttpHeaders.RETRY_AFTER), fcmClock.instant());
    return new FcmReply(response.statusCode(), wait, body);
  }

  private static PushAnswer noReply(Throwable failure) {
    LOG.debug("FCM gave no reply", failure);
    return new PushAnswer.TryLater("no reply from fcm", Optional.empty(), Trouble.AWAY);
  }

  private RequestOptions request(String token) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setURI(path)
        .setConnectTimeout(settings.patience().toMillis())
        .putHeader("Authorization", "Bearer " + token)
        .putHeader("Content-Type", "application/json");
  }

  private static HttpClient client(Vertx vertx, FcmSettings settings) {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setSsl(settings.tls())
            .setUseAlpn(settings.tls())
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MultiplexingLimit(STREAMS_EACH)
            .setConnectTimeout((int) Math.min(5000, settings.patience().toMillis()))
            // Given up while nobody uses it: the next line would close it under what was just sent.
            .setHttp2KeepAliveTimeout((int) Math.max(1, settings.patience().toSeconds()))
            .setReadIdleTimeout((int) settings.patience().multipliedBy(2).toSeconds())
            .setDefaultHost(settings.base().getHost())
            .setDefaultPort(settings.port());
    var pool = new PoolOptions().setHttp2MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING_AT_MOST);
    return vertx.createHttpClient(options, pool);
  }
}
