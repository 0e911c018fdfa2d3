package care.heard.push;

import care.heard.platform.http.ReplyBody;
import care.heard.push.PushAnswer.Trouble;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes browsers by Web Push: sealed for the browser alone (RFC 8291) and signed by this service
 * (RFC 8292). Nothing is sent to anybody but the push services of browsers.
 */
final class WebPushSender implements PushSender {
  private static final Logger LOG = LoggerFactory.getLogger(WebPushSender.class);
  private static final Duration SIGNED_FOR = Duration.ofHours(12);
  private static final Duration SIGNS_AGAIN_AFTER = Duration.ofHours(10);
  private static final Duration KEPT_AT_MOST = Duration.ofDays(28);
  private static final int REPLY_AT_MOST = 16 * 1024;

  private final WebPushSettings settings;
  private final WebPush sealing;
  private final HttpClient client;
  private final WorkerExecutor worker;
  private final InstantSource clock;
  // The push services' clock, not the service's: a demo may move the latter.
  private final InstantSource theirClock = InstantSource.system();
  private final Map<String, Signed> signed = new ConcurrentHashMap<>();

  private record Signed(String token, Instant at) {}

  WebPushSender(Vertx vertx, WebPushSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.sealing =
        new WebPush(
            settings.contact().toString(),
            new VapidKeys(settings.key().publicKey(), settings.key().privateKey()));
    this.worker = vertx.createSharedWorkerExecutor("web-push", 2, 10, TimeUnit.SECONDS);
    this.client = client(vertx, settings);
  }

  @Override
  public Future<PushAnswer> wake(PushAddress address, UUID notice, Instant expires) {
    var useful = Duration.between(clock.instant(), expires);
    if (!useful.isPositive()) {
      return Future.succeededFuture(new PushAnswer.Refused("expired"));
    }
    return address
        .browser()
        .filter(browser -> settings.isPushService(browser.endpoint()))
        .map(browser -> send(browser, notice, useful))
        .orElseGet(() -> Future.succeededFuture(new PushAnswer.Refused("no push service")));
  }

  /** Ends its connections. */
  Future<Void> close() {
    return client.close().eventually(worker::close);
  }

  private Future<PushAnswer> send(WebPushAddress browser, UUID notice, Duration useful) {
    return worker
        .executeBlocking(() -> message(browser, notice, useful), false)
        .compose(this::post)
        .map(WebPushReply::answer)
        .recover(failure -> Future.succeededFuture(noReply(failure)));
  }

  private record Message(RequestOptions request, Buffer body) {}

  /** Seals and signs: work for a thread of its own. */
  private Message message(WebPushAddress browser, UUID notice, Duration useful) {
    var payload = FcmMessage.data(notice).toBuffer().getBytes();
    var body = sealing.getBody(payload, browser.p256dh().getBytes(), browser.auth().getBytes());
    var kept = useful.compareTo(KEPT_AT_MOST) < 0 ? useful : KEPT_AT_MOST;
    var headers =
        sealing.getHeadersWithToken(
            token(sealing.getAudience(browser.endpoint())),
            (int) kept.toSeconds(),
            topic(notice),
            WebPush.Urgency.High);
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(browser.endpoint())
            .setFollowRedirects(false)
            .setConnectTimeout(settings.patience().toMillis());
    headers.forEach(request::putHeader);
    return new Message(request, Buffer.buffer(body));
  }

  private String token(String audience) {
    var now = theirClock.instant();
    return signed
        .compute(
            audience,
            (_, last) ->
                last != null && last.at().plus(SIGNS_AGAIN_AFTER).isAfter(now)
                    ? last
                    : new Signed(sealing.getToken(audience, (int) SIGNED_FOR.toSeconds()), now))
        .token();
  }

  /** The same for the same notice: sent twice, it waits for the browser once. */
  private static String topic(UUID notice) {
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(notice.getMostSignificantBits()).putLong(notice.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private Future<WebPushReply> post(Message message) {
    return client.request(message.request()).compose(request -> exchange(request, message.body()));
  }

  private Future<WebPushReply> exchange(HttpClientRequest request, Buffer body) {
    return request
        .send(body)
        .compose(response -> ReplyBody.read(response, REPLY_AT_MOST).map(_ -> reply(response)))
        .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> request.reset());
  }

  private WebPushReply reply(HttpClientResponse response) {
    var header = response.getHeader(HttpHeaders.RETRY_AFTER);
    return new WebPushReply(response.statusCode(), RetryAfter.read(header, theirClock.instant()));
  }

  private static PushAnswer noReply(Throwable failure) {
    LOG.debug("a browser's push service gave no reply", failure);
    return new PushAnswer.TryLater("no reply from web push", Optional.empty(), Trouble.THIS_ONE);
  }

  private static HttpClient client(Vertx vertx, WebPushSettings settings) {
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) Math.min(5000, settings.patience().toMillis()))
            .setReadIdleTimeout((int) settings.patience().multipliedBy(2).toSeconds());
    return vertx.createHttpClient(options, new PoolOptions().setMaxWaitQueueSize(2000));
  }
}
