package care.heard.safeguarding.duty;

import care.heard.platform.config.TellingSettings;
import care.heard.platform.http.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;

/**
 * Tells by a POST to an address of a host that the operator allows: whoever edits the rota must not
 * be able to make the service call any other. Redirects are not followed.
 */
final class WebhookChannel implements Channel {
  private static final int PATIENCE_MS = 8_000;

  private final HttpClient client;
  private final TellingSettings settings;
  private final URI publicUrl;

  WebhookChannel(Vertx vertx, TellingSettings settings, URI publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(false));
  }

  @Override
  public boolean accepts(String address) {
    return settings.allowsWebhook(address);
  }

  @Override
  public String whatToUse() {
    return "Use an https address of a host that this service may call.";
  }

  @Override
  public Future<Void> tell(String address, Need need) {
    if (!accepts(address)) {
      return Future.failedFuture("this service may not call that host");
    }
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(address)
            .setFollowRedirects(false)
            .setTimeout(PATIENCE_MS)
            .putHeader("Content-Type", "application/json");
    return client
        .request(request)
        .compose(sent -> sent.send(body(need)))
        .expecting(HttpResponseExpectation.SC_SUCCESS)
        .mapEmpty();
  }

  private Buffer body(Need need) {
    var link = publicUrl + need.path();
    return Buffer.buffer(Json.bytes(Map.of("text", NeutralWords.SUBJECT, "link", link)));
  }
}
