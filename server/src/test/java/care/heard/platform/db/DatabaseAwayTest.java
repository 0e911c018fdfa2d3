package care.heard.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.platform.http.Limits;
import care.heard.platform.ops.Metrics;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With the database away nothing is acknowledged, and the phone is told to keep it (promise 1). */
@HeardTest
class DatabaseAwayTest {
  @Test
  void everyCommandIsRefusedWithRetryAfter(TestHeard heard) throws IOException {
    var on = withoutDatabase(heard.foundations());
    var vertx = HeardService.vertx();
    var service =
        TestHeard.await(HeardService.start(vertx, on, HeardService.Extras.none(Optional.empty())));
    try {
      var client = Client.stranger(URI.create("http://127.0.0.1:" + on.settings().port()));
      var refused =
          client
              .once()
              .post("/v1/enrolments", Map.of("code", "ABC123-4567-89AB"))
              .expectProblem(503, "not-available");
      assertTrue(refused.header("Retry-After").isPresent());
      assertEquals("later", refused.json().get("retry").asText());
      var health =
          Client.stranger(URI.create("http://127.0.0.1:" + on.settings().managementPort()));
      health.get("/health/live").expect(200);
      health.get("/health/ready").expect(503);
    } finally {
      TestHeard.await(service.stop());
    }
  }

  private static Foundations withoutDatabase(Foundations with) throws IOException {
    var there = with.database();
    var away =
        new DatabaseSettings(
            "127.0.0.1", freePort(), there.name(), false, Optional.empty(), 2, there.passwords());
    return new Foundations(
        TestHeard.besides(with.settings()),
        away,
        with.serviceKey(),
        with.keyTree(),
        with.hash(),
        with.signingKeys(),
        with.replays(),
        with.auditKey(),
        with.clock(),
        with.contract(),
        with.templates(),
        Limits.none(),
        new Metrics(),
        Optional.empty());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
