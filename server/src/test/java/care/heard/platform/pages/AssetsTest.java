package care.heard.platform.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Replies;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer server;

  @BeforeAll
  static void serve() throws Exception {
    var router = Router.router(VERTX);
    router.route().handler(SecurityHeaders.at(URI.create("http://localhost")));
    Assets.bind(router);
    router
        .route()
        .failureHandler(context -> Replies.sendProblem(context, Replies.problem(context)));
    var starting = VERTX.createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
    server = starting.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @AfterAll
  static void stop() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    CLIENT.close();
  }

  @ParameterizedTest
  @EnumSource(Asset.class)
  void anAssetMayBeKeptForEverUnderItsOwnHash(Asset asset) throws Exception {
    var reply = get(asset.href());
    assertEquals(200, reply.statusCode());
    assertEquals(asset.contentType(), header(reply, "Content-Type"));
    assertEquals(asset.etag(), header(reply, "ETag"));
    assertEquals("public, max-age=31536000, immutable", header(reply, "Cache-Control"));
    assertEquals("nosniff", header(reply, "X-Content-Type-Options"));
  }

  @Test
  void underAnotherHashItIsAskedForAgain() throws Exception {
    assertEquals("public, no-cache", header(get("/assets/heard.css?v=old"), "Cache-Control"));
    assertEquals("public, no-cache", header(get("/assets/heard.css"), "Cache-Control"));
  }

  @Test
  void whatIsHeldAlreadyIsNotSentAgain() throws Exception {
    var reply = get("/assets/heard.css", "If-None-Match", Asset.HEARD.etag());
    assertEquals(304, reply.statusCode());
    assertEquals("", reply.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/other.css",
        "/assets/govuk/govuk-frontend.min.js",
        "/assets/%2e%2e/logback.xml",
        "/assets/..%2flogback.xml",
        "/assets/heard.css/x",
      })
  void nothingElseExists(String path) throws Exception {
    assertEquals(404, get(path).statusCode());
  }

  @Test
  void theTypefaceOfGovUkIsNeverAskedFor() {
    var css = new String(Asset.GOVUK.bytes(), StandardCharsets.UTF_8);
    assertFalse(css.contains("GDS Transport"));
    assertFalse(css.contains("@font-face"));
    assertFalse(css.contains(".woff"));
    assertFalse(css.contains("sourceMappingURL"));
    assertTrue(css.contains("font-family:arial,sans-serif"));
  }

  @Test
  void everyAnswerTellsTheBrowserWhatNotToDo() throws Exception {
    var reply = get("/assets/other.css");
    assertTrue(header(reply, "Content-Security-Policy").startsWith("default-src 'none'; "));
    assertFalse(header(reply, "Content-Security-Policy").contains("unsafe"));
    assertEquals("no-store", header(reply, "Cache-Control"));
    assertEquals("no-referrer", header(reply, "Referrer-Policy"));
    assertEquals("DENY", header(reply, "X-Frame-Options"));
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    var request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
