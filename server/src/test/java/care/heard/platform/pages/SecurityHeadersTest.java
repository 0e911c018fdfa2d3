package care.heard.platform.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Answer;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every answer of the service tells a browser, whatever it is an answer to. */
@HeardTest
class SecurityHeadersTest {
  private static final List<String> PATHS =
      List.of("/sign-in", "/v1/releases", "/nowhere", "/.well-known/heard-identity-keys", "/app/");

  @Test
  void everyAnswerHasThem(TestHeard heard) {
    for (var path : PATHS) {
      var answer = heard.stranger().get(path);
      var policy = header(answer, "Content-Security-Policy");
      assertTrue(policy.contains("default-src 'none'"), path + policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), path + policy);
      assertTrue(!policy.contains("unsafe"), path + policy);
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
      assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"), path);
      assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Origin"), path);
    }
    assertEquals("no-store", header(heard.stranger().get("/v1/me"), "Cache-Control"));
  }

  private static String header(Answer answer, String name) {
    return answer.header(name).orElseThrow(() -> new AssertionError("no " + name));
  }

  /**
   * A browser that came by https once never comes without; the demo, which is not https, says
   * nothing.
   */
  @Test
  void overTlsTheyAskForNothingElse(TestHeard heard) throws Exception {
    assertEquals(
        Optional.empty(), heard.stranger().get("/sign-in").header("Strict-Transport-Security"));
    var router = Router.router(heard.vertx());
    router.route().handler(SecurityHeaders.at(URI.create("https://heard.example.gov.uk")));
    router.route().handler(context -> context.end("here"));
    var server =
        TestHeard.await(
            heard.vertx().createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
      var answer =
          http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      assertEquals(
          "max-age=63072000; includeSubDomains",
          answer.headers().firstValue("Strict-Transport-Security").orElse("none"));
    } finally {
      TestHeard.await(server.close());
    }
  }
}
