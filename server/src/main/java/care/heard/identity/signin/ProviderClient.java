package care.heard.identity.signin;

import care.heard.platform.http.ReplyBody;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.text.ParseException;
import java.util.concurrent.TimeUnit;

/**
 * Carries requests to identity providers without blocking. A reply has an end, in time and in size,
 * and no redirect is followed: a provider's addresses are those that it publishes.
 */
final class ProviderClient {
  private static final long PATIENCE_MILLIS = 8_000;
  private static final int REPLY_AT_MOST = 256 * 1024;
  private static final int WAITING_AT_MOST = 200;

  private final HttpClient client;

  ProviderClient(Vertx vertx) {
    var options = new HttpClientOptions().setConnectTimeout(3000).setReadIdleTimeout(10);
    this.client =
        vertx.createHttpClient(options, new PoolOptions().setMaxWaitQueueSize(WAITING_AT_MOST));
  }

  /** Sends it; fails where no whole reply came in time. */
  Future<HTTPResponse> send(HTTPRequest request) {
    return client
        .request(options(request))
        .compose(open -> exchange(open, request))
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends its connections. */
  Future<Void> close() {
    return client.close();
  }

  private Future<HTTPResponse> exchange(HttpClientRequest open, HTTPRequest request) {
    var body = request.getBody() == null ? Buffer.buffer() : Buffer.buffer(request.getBody());
    return open.send(body).compose(ProviderClient::read).onFailure(_ -> open.reset());
  }

  private static Future<HTTPResponse> read(HttpClientResponse response) {
    return ReplyBody.read(response, REPLY_AT_MOST).map(body -> reply(response, body));
  }

  private static HTTPResponse reply(HttpClientResponse response, Buffer body) {
    var reply = new HTTPResponse(response.statusCode());
    reply.setEntityContentType(contentType(response.getHeader("Content-Type")));
    reply.setBody(body.toString());
    return reply;
  }

  private static ContentType contentType(String sent) {
    try {
      return sent == null ? null : ContentType.parse(sent);
    } catch (ParseException e) {
      return null;
    }
  }

  private static RequestOptions options(HTTPRequest request) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(request.getMethod().name()))
            .setAbsoluteURI(request.getURI().toString());
    request
        .getHeaderMap()
        .forEach((name, values) -> options.putHeader(name, String.join(", ", values)));
    return options;
  }
}
