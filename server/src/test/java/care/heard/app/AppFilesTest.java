package care.heard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Replies;
import care.heard.platform.pages.SecurityHeaders;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppFilesTest {
  private static final Path FOLDER = Path.of("..", "mobile-contract", "src", "main", "app");
  private static final Pattern IMPORT = Pattern.compile("from '([^']+)'");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer server;

  @BeforeAll
  static void serve() throws Exception {
    var router = Router.router(VERTX);
    router.route().handler(SecurityHeaders.at(URI.create("http://localhost")));
    AppFiles.bind(router);
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
  @CsvSource({
    "/app/, text/html; charset=utf-8",
    "/app/index.html, text/html; charset=utf-8",
    "/app/main.js, text/javascript; charset=utf-8",
    "/app/screens/home.js, text/javascript; charset=utf-8",
    "/app/sw.js, text/javascript; charset=utf-8",
    "/app/release.js, text/javascript; charset=utf-8",
    "/app/app.css, text/css; charset=utf-8",
    "/app/app.webmanifest, application/manifest+json",
    "/app/icon.svg, image/svg+xml",
    "/app/icon-192.png, image/png",
  })
  void aFileSaysWhatItIsAndIsAskedForAgain(String path, String type) throws Exception {
    var reply = get(path);
    assertEquals(200, reply.statusCode());
    assertEquals(type, header(reply, "Content-Type"));
    assertEquals("public, no-cache", header(reply, "Cache-Control"));
    assertEquals("nosniff", header(reply, "X-Content-Type-Options"));
    assertTrue(header(reply, "ETag").matches("\"[0-9a-f]{16}\""), header(reply, "ETag"));
  }

  @Test
  void theAppMayRunAndReachWhatIsOursAndNothingElse() throws Exception {
    var policy = header(get("/app/"), "Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    for (var allowed : List.of("script", "style", "img", "connect", "manifest", "worker")) {
      assertTrue(policy.contains("; " + allowed + "-src 'self'; "), allowed);
    }
    assertTrue(policy.contains("; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"));
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void whatIsHeldAlreadyIsNotSentAgain() throws Exception {
    var etag = header(get("/app/main.js"), "ETag");
    var reply = get("/app/main.js", "If-None-Match", etag);
    assertEquals(304, reply.statusCode());
    assertEquals("", reply.body());
    assertEquals(etag, header(reply, "ETag"));
  }

  @Test
  void theAppItselfIsAtTheSlash() throws Exception {
    var reply = get("/app");
    assertEquals(303, reply.statusCode());
    assertEquals("/app/", header(reply, "Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/other.js",
        "/app/files.txt",
        "/app/screens/",
        "/app/main.js/x",
        "/app/..%2flogback.xml",
        "/app/%2e%2e/logback.xml",
        "/app/screens/../../logback.xml",
        "/app/%00",
        "/apps",
      })
  void nothingElseExists(String path) throws Exception {
    assertEquals(404, get(path).statusCode());
  }

  @Test
  void everyFileOfTheFolderIsListed() throws Exception {
    assertEquals(
        files().filter(name -> !name.equals("files.txt")).toList(),
        Files.readAllLines(FOLDER.resolve("files.txt")));
  }

  @Test
  void theServiceWorkerIsToldOfEveryFileAndOneVersion() throws Exception {
    var script = get("/app/release.js").body();
    var release = new JsonObject(script.substring(script.indexOf('{'), script.indexOf(';')));
    assertTrue(release.getString("version").matches("[0-9a-f]{16}"));
    for (var name : release.getJsonArray("files")) {
      assertEquals(200, get("/app/" + name).statusCode(), name.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingRunsOrIsDrawnInline(String name) throws Exception {
    if (name.endsWith(".html")) {
      var html = Files.readString(FOLDER.resolve(name));
      assertFalse(html.matches("(?s).*(<script>|<style| style=| on[a-z]+=|javascript:).*"), name);
    }
    if (name.endsWith(".js")) {
      var script = Files.readString(FOLDER.resolve(name));
      assertFalse(script.matches("(?s).*(innerHTML|outerHTML|\\beval\\(|insertAdjacent).*"), name);
      assertTrue(script.lines().count() < 200, name);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyImportIsThere(String name) throws Exception {
    if (!name.endsWith(".js")) {
      return;
    }
    var file = FOLDER.resolve(name);
    var imports = IMPORT.matcher(Files.readString(file)).results().map(found -> found.group(1));
    for (var target : imports.toList()) {
      assertTrue(Files.exists(file.resolveSibling(target)), name + " imports " + target);
    }
  }

  static Stream<String> files() throws IOException {
    try (var all = Files.walk(FOLDER)) {
      return all
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
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
