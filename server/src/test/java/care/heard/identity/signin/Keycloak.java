package care.heard.identity.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak, which the build has unpacked, as a child process on a free port of loopback. Its
 * realm is in {@code keycloak/council-realm.json}; what it keeps, it keeps in memory.
 */
final class Keycloak implements AutoCloseable {
  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final String REALM = "council-realm.json";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String ADMIN = "test-admin";
  // Its input ends with us, however we end, and so does it.
  private static final String UNTIL_WE_END =
      "\"$0\" \"$@\" </dev/null & child=$!; cat >/dev/null; kill -TERM $child; wait $child";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Thread atExit;
  private final URI base;

  private Keycloak(Process process, URI base) {
    this.process = process;
    this.base = base;
    this.atExit = new Thread(this::end, "keycloak");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts it, and waits until its realm answers. */
  static Keycloak start() throws IOException, InterruptedException {
    var home = home();
    var imports = Files.createDirectories(home.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("/keycloak/" + REALM)) {
      Files.copy(realm, imports.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
    }
    int port = freePort();
    var log = Path.of("target", "keycloak.log");
    var command =
        List.of(
            "sh",
            "-c",
            UNTIL_WE_END,
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    var keycloak = new Keycloak(builder.start(), URI.create("http://localhost:" + port));
    keycloak.awaitReady(log);
    return keycloak;
  }

  /** What stands in its tokens as issuer. */
  URI issuer() {
    return base.resolve("/realms/council");
  }

  /** Takes a role of the realm from a user. */
  void takeRole(String username, String role) {
    var token = adminToken();
    var user = get(token, "/admin/realms/council/users?exact=true&username=" + username).get(0);
    var found = get(token, "/admin/realms/council/roles/" + encode(role).replace("+", "%20"));
    var path =
        "/admin/realms/council/users/%s/role-mappings/realm".formatted(user.get("id").asText());
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method("DELETE", HttpRequest.BodyPublishers.ofString("[" + found + "]"));
    send(request.build(), 204);
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(atExit);
    http.close();
  }

  private void end() {
    var all = process.descendants().toList();
    try {
      process.getOutputStream().close();
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private String adminToken() {
    var form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s".formatted(ADMIN, ADMIN);
    var request =
        HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return json(send(request.build(), 200)).get("access_token").asText();
  }

  private JsonNode get(String token, String path) {
    var request =
        HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    return json(send(request.build(), 200));
  }

  private String send(HttpRequest request, int expected) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new AssertionError(request.uri() + " → " + response.statusCode() + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var discovery =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    while (!answers(discovery)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        end();
        throw new IllegalStateException("Keycloak did not come up:\n" + Files.readString(log));
      }
      Thread.sleep(250);
    }
  }

  private boolean answers(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path home() throws IOException {
    try (var found = Files.list(UNPACKED)) {
      return found.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
