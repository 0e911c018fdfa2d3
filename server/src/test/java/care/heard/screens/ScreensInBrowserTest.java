package care.heard.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.board.BoardScreens;
import care.heard.support.Browser;
import care.heard.support.HeardTest;
import care.heard.support.NodeTools;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a browser, at the width of a phone, a tablet and a desk: what axe-core finds (WCAG
 * 2.2 AA and good practice), what does not fit, and what the console says. Pictures are left in
 * {@code target/pictures}, to be looked at.
 */
@HeardTest
class ScreensInBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final List<Integer> WIDTHS = List.of(1280, 768, 360);
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";
  private static final String AXE =
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
        .flatMap(v => v.nodes.map(node => v.id + ': ' + node.html.slice(0, 160))).join('\\n'))
      """;

  private final Map<String, String> screens = new LinkedHashMap<>(Screens.all());
  private final HttpClient client = HttpClient.newHttpClient();
  private TestHeard heard;
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void open(TestHeard running, @TempDir Path profile) throws Exception {
    heard = running;
    screens.putAll(BoardScreens.all());
    server =
        heard.vertx().createHttpServer().requestHandler(this::show).listen(0, "127.0.0.1").await();
    browser = Browser.open(Browser.find().orElseThrow(), profile);
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
    client.close();
    server.close().await();
  }

  @Test
  void everyPageFitsAndAnybodyCanUseIt() throws Exception {
    var axe = Files.readString(NodeTools.install().resolve("node_modules/axe-core/axe.min.js"));
    var faults = new ArrayList<String>();
    for (var name : staying()) {
      go("/screens/" + name);
      browser.run(axe);
      for (int width : WIDTHS) {
        browser.size(width, 900);
        if (Boolean.TRUE.equals(browser.run(SIDEWAYS))) {
          faults.add(name + " at " + width + " scrolls sideways");
        }
        if (width != 768) {
          look(name + "-" + width, faults);
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertEquals(List.of(), browser.errors());
  }

  // A page that goes on by itself is gone before it can be looked at.
  private List<String> staying() {
    return screens.entrySet().stream()
        .filter(screen -> !screen.getValue().contains("http-equiv=\"refresh\""))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void look(String name, List<String> faults) throws Exception {
    var found = (String) browser.run(AXE);
    if (!found.isEmpty()) {
      faults.add(name + ":\n" + found);
    }
    browser.keepPicture(PICTURES.resolve(name + ".png"));
  }

  @Test
  void aThemeIsConfirmedByOneKey() throws Exception {
    go("/screens/feedback");
    var second = "document.querySelectorAll('input[name=themes]')[1].checked";
    var before = browser.run(second);
    browser.pressAlt("2");
    browser.until(second + " !== " + before);
  }

  private void go(String path) throws Exception {
    browser.go(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    browser.until(
        "document.readyState === 'complete' && location.pathname === '%s'".formatted(path));
  }

  private void show(HttpServerRequest request) {
    var path = request.path();
    var html = screens.get(path.substring(path.lastIndexOf('/') + 1));
    if (path.startsWith("/screens/") && html != null) {
      request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(html);
    } else {
      fetch(path).onSuccess(asset -> pass(asset, request.response()));
    }
  }

  // Styles and fonts are for pages of the service's own origin alone.
  private Future<HttpResponse<byte[]>> fetch(String path) {
    var request = HttpRequest.newBuilder(heard.base().resolve(path)).build();
    return Future.fromCompletionStage(
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static void pass(HttpResponse<byte[]> asset, HttpServerResponse response) {
    response
        .setStatusCode(asset.statusCode())
        .putHeader("Content-Type", asset.headers().firstValue("Content-Type").orElse("text/plain"))
        .end(Buffer.buffer(asset.body()));
  }
}
