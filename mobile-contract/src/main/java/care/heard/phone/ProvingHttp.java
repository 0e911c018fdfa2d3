package care.heard.phone;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Sends every request as this phone: with its access token and a proof of its key (DPoP, RFC 9449).
 * Where the service wants a fresh nonce, or the token has run out, the same is sent once more.
 */
final class ProvingHttp extends HttpClient {
  private static final int UNAUTHORIZED = 401;

  private final HttpClient plain;
  private final Wallet wallet;
  private final Renewal renewal;

  /** Changes the refresh token for new tokens. */
  interface Renewal {
    /** Whether there are new tokens now; false where the session is over. */
    boolean renew() throws IOException;
  }

  ProvingHttp(HttpClient plain, Wallet wallet, Renewal renewal) {
    this.plain = plain;
    this.wallet = wallet;
    this.renewal = renewal;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (wallet.isForToken(request) && wallet.isAboutToEnd()) {
      renewal.renew();
    }
    HttpResponse<T> answer = sendOnce(request, handler);
    if (isRefusedFor(answer, "invalid_token") && wallet.isForToken(request) && renewal.renew()) {
      answer = sendOnce(request, handler);
    }
    return answer;
  }

  private <T> HttpResponse<T> sendOnce(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpResponse<T> answer = plain.send(wallet.prove(request), handler);
    answer.headers().firstValue("DPoP-Nonce").ifPresent(wallet::keepNonce);
    return isRefusedFor(answer, "use_dpop_nonce")
        ? plain.send(wallet.prove(request), handler)
        : answer;
  }

  private static boolean isRefusedFor(HttpResponse<?> answer, String error) {
    return answer.statusCode() == UNAUTHORIZED
        && answer
            .headers()
            .firstValue("WWW-Authenticate")
            .filter(challenge -> challenge.contains("error=\"" + error + "\""))
            .isPresent();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    throw new UnsupportedOperationException("the generated client waits for its answers");
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushes) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return plain.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return plain.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return plain.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return plain.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return plain.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return plain.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return plain.authenticator();
  }

  @Override
  public Version version() {
    return plain.version();
  }

  @Override
  public Optional<Executor> executor() {
    return plain.executor();
  }
}
