package care.heard.push.fake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A browser's push service with its browsers, on loopback: it looks at the signature, opens what
 * was sealed and keeps what each browser would display. Faults on demand.
 */
public final class FakeWebPush {
  private static final Pattern VAPID = Pattern.compile("vapid t=([\\w.-]+), k=([A-Za-z0-9_-]{87})");

  private final HttpServer server;
  private final FakePhones browsers = new FakePhones();
  private final FakeFaults faults = new FakeFaults();
  private final Map<String, FakeBrowser> byPath = new ConcurrentHashMap<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  private FakeWebPush(HttpServer server) {
    this.server = server;
  }

  /** A browser that asked to be told: where, and what to seal with. */
  public record Subscription(String endpoint, String p256dh, String auth) {
    /** As a browser tells it. */
    public JsonObject toJson() {
      var keys = new JsonObject().put("p256dh", p256dh).put("auth", auth);
      return new JsonObject().put("endpoint", endpoint).put("keys", keys);
    }
  }

  /** Listens on a free port of loopback. */
  public static Future<FakeWebPush> start(Vertx vertx) {
    var server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0));
    var fake = new FakeWebPush(server);
    return server.requestHandler(fake::handle).listen().map(fake);
  }

  /** Where it is. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** Another browser asks to be told. */
  public Subscription subscribe() {
    var browser = FakeBrowser.create();
    var path = "/push/" + UUID.randomUUID();
    byPath.put(path, browser);
    return new Subscription(base().resolve(path).toString(), browser.p256dh(), browser.auth());
  }

  /** That browser does not want to be told any more. */
  public void unsubscribe(String endpoint) {
    gone.add(URI.create(endpoint).getPath());
  }

  /** So many of the next messages meet this fault. */
  public void failNext(int times, FakeFault fault) {
    faults.add(times, fault);
  }

  /** From now on is also told of every message that is accepted, opened. */
  public void watch(Consumer<JsonObject> watch) {
    browsers.watch(watch);
  }

  /** What each browser would display, in the order of arrival. */
  public List<FakeDisplay> displays() {
    return browsers.displays();
  }

  /** Stops listening. */
  public Future<Void> stop() {
    return server.close();
  }

  private void handle(HttpServerRequest request) {
    request.bodyHandler(body ->
        FakeRequests.act(faults.next().orElseGet(() -> take(request, body)), request.response()));
  }

  private FakeFault take(HttpServerRequest request, Buffer body) {
    var browser = byPath.get(request.path());
    if (browser == null || gone.contains(request.path())) {
      return status(410);
    }
    if (!isSigned(request.getHeader("Authorization"))) {
      return status(401);
    }
    return isWhole(request) ? deliver(request.path(), browser, body) : status(400);
  }

  private static boolean isWhole(HttpServerRequest request) {
    return "aes128gcm".equals(request.getHeader("Content-Encoding"))
        && String.valueOf(request.getHeader("TTL")).matches("\\d{1,9}");
  }

  private FakeFault deliver(String path, FakeBrowser browser, Buffer body) {
    try {
      var data = new JsonObject(browser.open(body.getBytes()));
      var token = base().resolve(path).toString();
      browsers.deliver(new JsonObject().put("token", token).put("data", data));
      return status(201);
    } catch (GeneralSecurityException | RuntimeException e) {
      return status(400);
    }
  }

  private boolean isSigned(String authorization) {
    var vapid = VAPID.matcher(String.valueOf(authorization));
    try {
      return vapid.matches() && isSigned(SignedJWT.parse(vapid.group(1)), vapid.group(2));
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  private boolean isSigned(SignedJWT jwt, String key) throws ParseException, JOSEException {
    var point = new Base64URL(key).decode();
    var x = Base64URL.encode(Arrays.copyOfRange(point, 1, 33));
    var y = Base64URL.encode(Arrays.copyOfRange(point, 33, 65));
    var claims = jwt.getJWTClaimsSet();
    return jwt.verify(new ECDSAVerifier(new ECKey.Builder(Curve.P_256, x, y).build()))
        && claims.getAudience().equals(List.of(base().toString()))
        && claims.getExpirationTime().toInstant().isAfter(Instant.now())
        && claims.getSubject() != null;
  }

  private static FakeFault.Answer status(int status) {
    return new FakeFault.Answer(status, Map.of(), "");
  }
}
