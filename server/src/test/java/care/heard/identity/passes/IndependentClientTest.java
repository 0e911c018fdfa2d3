package care.heard.identity.passes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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
  private static final Path WRITTEN = Path.of("src", "test", "npm");
  private static final Path FOLDER = Path.of("target", "npm");

  @BeforeAll
  static void install() throws Exception {
    Files.createDirectories(FOLDER);
    for (var file : List.of("package.json", "package-lock.json", "client.mjs")) {
      Files.copy(WRITTEN.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(FOLDER.resolve("node_modules/@cloudflare/privacypass-ts"))) {
      var npm = start("npm", "ci", "--no-audit", "--no-fund");
      var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, npm.waitFor(), () -> "npm ci: " + said);
    }
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
        start("node", "client.mjs", heard.base().toString(), authority.slug(), body.encode(), key);
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

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Node.js 20 or later with npm is needed for this test: install it and try again", e);
    }
  }
}
