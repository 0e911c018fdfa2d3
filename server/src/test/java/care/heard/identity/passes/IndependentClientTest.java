package care.heard.identity.passes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.NodeTools;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A client that others wrote, {@code @cloudflare/privacypass-ts} under Node.js, has a pass signed
 * here and is believed.
 */
@HeardTest
class IndependentClientTest {
  @BeforeAll
  static void install() throws Exception {
    NodeTools.install();
  }

  @Test
  void makesAPassThatHolds(TestHeard heard) throws Exception {
    var authority = heard.newAuthority();
    var phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    var body =
        new JsonObject()
            .put("questionSet", authority.questionSet("worker-changed").toString())
            .put("level", "anonymous")
            .put("thread", TestReceipt.thread())
            .put("answers", new JsonArray())
            .put("mayQuote", false);
    var key = UUID.randomUUID().toString();
    var node =
        NodeTools.start(
            "node", "client.mjs", heard.base().toString(), authority.slug(), body.encode(), key);
    try (var from = node.inputReader();
        var to = node.outputWriter()) {
      var request = line(from);
      var answer = phone.post("/v1/passes", Map.of("tokenRequest", request)).expect(200);
      to.write(answer.json().get("tokenResponse").asText() + "\n");
      to.flush();
      var kept = line(from);
      assertTrue(kept.startsWith("201 "), kept);
    }
    assertTrue(node.waitFor(30, TimeUnit.SECONDS));
    assertEquals(1, authority.count("feedback_item"));
  }

  private static String line(BufferedReader from) throws IOException {
    var line = from.readLine();
    assertTrue(line != null, "the client ended early");
    return line;
  }
}
