package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that no operation of the contract answers, and bytes that are no request. */
@HeardTest
class OddRequestTest {
  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private Client stranger;
  private Wire wire;

  @BeforeEach
  void begin(TestHeard heard) {
    stranger = heard.stranger();
    wire = new Wire(heard.base());
  }

  @Test
  void anUnknownPathIsNotFound() {
    for (var path : List.of("/v1", "/v1/", "/v1/nothing", "/v1/feedback/a/b", "/v2/me")) {
      for (var method : List.of("GET", "POST")) {
        var answer = stranger.raw(method, path, null, null).expect(404);
        if (path.startsWith("/v1/")) {
          answer.expectProblem(404, "not-found");
        }
      }
    }
  }

  @Test
  void anotherMethodIsNamedWithThoseThatAre() {
    var paths = Written.doors().collect(Collectors.groupingBy(Door::path));
    paths.forEach((path, doors) -> {
      var known = doors.stream().map(Door::method).collect(Collectors.toSet());
      var concrete = path.replaceAll("\\{\\w+}", "5f0c6a52-3c1e-4f0a-8d43-2b7e9a1c6d10");
      METHODS.stream()
          .filter(method -> !known.contains(method))
          .forEach(method -> wrongMethod(method, concrete, known));
    });
  }

  private void wrongMethod(String method, String path, Set<String> known) {
    var answer = stranger.raw(method, path, null, null).expect(405);
    var allowed = Set.of(answer.header("Allow").orElse("").split(", ?", -1));
    assertEquals(known, allowed, method + " " + path);
    if (!method.equals("HEAD")) {
      answer.expectProblem(405, "method-not-allowed");
    }
  }

  @Test
  void whatIsTooLongIsRefused() {
    var line = wire.request("GET /v1/me?" + "x".repeat(10_000), "", "");
    assertEquals(413, Wire.status(line));
    assertTrue(line.contains("/problems/too-large"), line);
    var headers = wire.request("GET /v1/me", "X-Long: " + "x".repeat(40_000) + "\r\n", "");
    assertEquals(413, Wire.status(headers));
    assertTrue(headers.contains("/problems/too-large"), headers);
  }

  @Test
  void whatIsNoRequestIsRefused() {
    for (var bytes :
        List.of(
            "nonsense\r\n\r\n",
            "GET /v1/me HTTP/1.1\r\nHost: a\r\nno colon\r\nConnection: close\r\n\r\n",
            "POST /v1/enrolments HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n")) {
      var answer = wire.send(bytes);
      assertEquals(400, Wire.status(answer), bytes);
      assertTrue(answer.contains("/problems/bad-request"), answer);
    }
  }

  @Test
  void aRequestThatCanBeReadTwoWaysIsRefused() {
    var answer =
        wire.request(
            "POST /v1/enrolments",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "0\r\n\r\nGET /v1/me HTTP/1.1\r\n\r\n");
    assertFalse(answer.contains("500"), answer);
    assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, "one answer: " + answer);
  }

  @Test
  void aPathThatIsNotWellFormedIsRefused() {
    for (var path : List.of("/v1/feedback/%", "/v1/feedback/%zz", "/v1/me?x=%zz", "/v1/%00")) {
      var answer = wire.request("GET " + path, "", "");
      assertTrue(Set.of(400, 401, 404).contains(Wire.status(answer)), path + answer);
      assertTrue(answer.contains("/problems/"), path + answer);
    }
  }

  @Test
  void aLargeBodyInChunksIsTooLarge() {
    var chunk = "2000\r\n" + " ".repeat(0x2000) + "\r\n";
    var answer =
        wire.request(
            "POST /v1/enrolments",
            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
            chunk.repeat(9) + "0\r\n\r\n");
    assertEquals(413, Wire.status(answer));
    assertTrue(answer.contains("/problems/too-large"), answer);
  }
}
