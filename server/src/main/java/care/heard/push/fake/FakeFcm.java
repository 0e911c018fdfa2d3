package care.heard.push.fake;

import care.heard.push.FcmSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Firebase Cloud Messaging as far as this service uses it, on loopback: the OAuth token endpoint,
 * the HTTP v1 interface over HTTP/2, the phones, and faults on demand.
 */
public final class FakeFcm {
  private final HttpServer server;
  private final FcmSettings settings;
  private final FakeSessions sessions;
  private final FakePhones phones = new FakePhones();
  private final FakeFaults sendFaults = new FakeFaults();
  private final FakeFaults tokenFaults = new FakeFaults();
  private volatile Duration lateness = Duration.ZERO;

  private FakeFcm(HttpServer server, FcmSettings settings, FakeServiceAccount account) {
    this.server = server;
    this.settings = settings;
    this.sessions = new FakeSessions(account);
  }

  /** Listens on a free port of loopback and writes a service account's file that leads to it. */
  public static Future<FakeFcm> start(Vertx vertx, Path serviceAccountFile) {
    var server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0));
    var requests = new FakeRequests(vertx);
    return server
        .requestHandler(requests)
        .listen()
        .compose(_ -> vertx.executeBlocking(() -> open(server, serviceAccountFile)))
        .onSuccess(requests::serve);
  }

  /** How to reach it. */
  public FcmSettings settings() {
    return settings;
  }

  /** What each phone would display, in the order of arrival. */
  public List<FakeDisplay> displays() {
    return phones.displays();
  }

  /** Every message that was accepted, as it came, in the order of arrival. */
  public List<JsonObject> messages() {
    return phones.messages();
  }

  /** So many of the next messages meet this fault. */
  public void failNext(int times, FakeFault fault) {
    sendFaults.add(times, fault);
  }

  /** From now on every message meets this fault, until it is mended. */
  public void failUntilMended(FakeFault fault) {
    sendFaults.always(fault);
  }

  /** Messages get through again. */
  public void mend() {
    sendFaults.mend();
  }

  /** From now on every answer to a message is that late, as over a network. */
  public void answerAfter(Duration late) {
    lateness = late;
  }

  /** How many messages met a fault that had to be mended. */
  public int failed() {
    return sendFaults.met();
  }

  /** From now on is also told of every message that is accepted. */
  public void watch(Consumer<JsonObject> watch) {
    phones.watch(watch);
  }

  /** So many of the next requests for an access token meet this fault. */
  public void failNextTokens(int times, FakeFault fault) {
    tokenFaults.add(times, fault);
  }

  /** The app is gone from the phone of that token. */
  public void uninstall(String token) {
    phones.uninstall(token);
  }

  /** No access token given so far is good any more. */
  public void revokeAccess() {
    sessions.revoke();
  }

  /** How many access tokens were given. */
  public int accessTokensGiven() {
    return sessions.given();
  }

  /** Stops listening. */
  public Future<Void> stop() {
    return server.close();
  }

  FakeFault.Answer grant(String grantType, String assertion) {
    return sessions.grant(grantType, assertion);
  }

  Duration lateness() {
    return lateness;
  }

  FakeFaults sendFaults() {
    return sendFaults;
  }

  FakeFaults tokenFaults() {
    return tokenFaults;
  }

  /** What FCM would say to that message, which then reaches the phone. */
  FakeFault.Answer send(String authorization, JsonObject message) {
    if (!sessions.isGood(authorization)) {
      return FakeFault.error(401, "UNAUTHENTICATED", "Request had invalid authentication");
    }
    var fault = FakeInspection.fault(message);
    return fault.isPresent() ? fault.get() : deliver(message);
  }

  private FakeFault.Answer deliver(JsonObject message) {
    if (phones.isUninstalled(message.getString("token"))) {
      return FakeFault.error(404, "UNREGISTERED", "Requested entity was not found.");
    }
    phones.deliver(message);
    var name = "projects/%s/messages/%d".formatted(FakeServiceAccount.PROJECT, System.nanoTime());
    return new FakeFault.Answer(200, Map.of(), new JsonObject().put("name", name).encode());
  }

  private static FakeFcm open(HttpServer server, Path file) throws IOException {
    var base = URI.create("http://127.0.0.1:" + server.actualPort());
    var account = FakeServiceAccount.create(base.resolve(FakeRequests.TOKEN_PATH));
    account.writeTo(file);
    return new FakeFcm(server, FcmSettings.at(file, base), account);
  }
}
