package care.heard.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the engineer's metrics say, and what they must never say. */
@HeardTest
final class MetricsTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

  @Test
  void requestsAreCountedByOperationAndOutcome(TestHeard heard) {
    var authority = heard.newAuthority();
    var phone = authority.phoneOf(authority.youngPerson("Casey Example"));
    phone.get("/v1/me").expect(200);
    phone.once().post("/v1/feedback", Map.of()).expect(422);
    authority.staff(Role.PARTICIPATION_OFFICER).get("/staff/inbox").expect(200);
    var shown = shown(heard);
    for (var line :
        List.of(
            "heard_requests_seconds_count{door=\"api\",operation=\"getMe\",status=\"2xx\"}",
            "heard_requests_seconds_count{door=\"api\",operation=\"submitFeedback\",status=\"4xx\"}",
            "heard_requests_seconds_count{door=\"page\",operation=\"listInbox\",status=\"2xx\"}",
            "heard_outbox_due ",
            "heard_outbox_oldest_seconds ",
            "jvm_memory_used_bytes")) {
      assertTrue(shown.contains(line), line + " is not in\n" + shown);
    }
  }

  @Test
  void everyProblemIsCountedByItsType(TestHeard heard) throws IOException {
    assertCounted(heard, "not-found", () -> heard.stranger().get("/v1/nonsense").expect(404));
    assertCounted(heard, "not-signed-in", () -> heard.stranger().get("/v1/me").expect(401));
    assertCounted(
        heard,
        "bad-request",
        () -> send(heard, "GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    assertCounted(heard, "method-not-allowed", () -> heard.stranger().delete("/v1/me").expect(405));
    assertCounted(
        heard,
        "too-large",
        () ->
            heard
                .stranger()
                .once()
                .raw("POST", "/v1/enrolments", "application/json", "x".repeat(100_000))
                .expect(413));
    assertCounted(heard, "bad-request", () -> send(heard, "NONSENSE\r\n\r\n"));
  }

  @Test
  void aFormThatIsShownAgainCountsToo(TestHeard heard) {
    var authority = heard.newAuthority();
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var person = authority.youngPerson("Casey Example");
    var token = officer.get("/staff/meetings/new?person=" + person).expect(200).text();
    var form = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"").matcher(token);
    assertTrue(form.find());
    assertCounted(
        heard,
        "invalid",
        () ->
            officer
                .form(
                    "/staff/meetings",
                    Map.of(
                        "_form", form.group(1),
                        "_key", UUID.randomUUID().toString(),
                        "person", person.toString()))
                .expect(200));
  }

  @Test
  void nothingThatSomebodySentIsInThem(TestHeard heard) {
    var authority = heard.newAuthority();
    var person = authority.youngPerson("Canary Name");
    var phone = authority.phoneOf(person);
    var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    var curious =
        phone.with("User-Agent", canary).with("X-Forwarded-For", "203.0.113.77, 203.0.113.78");
    curious.get("/v1/me?" + canary + "=1");
    curious.get("/v1/meetings/" + UUID.randomUUID()).expect(404);
    curious.get("/" + canary).expect(404);
    curious.raw("POST", "/v1/feedback", "application/json", "{\"" + canary + "\":1}");
    Client.stranger(heard.base()).with("Authorization", "Bearer " + canary).get("/v1/me");
    authority
        .staff(Role.PARTICIPATION_OFFICER)
        .get("/v1/staff/young-people?search=" + canary)
        .expect(200);
    var shown = shown(heard);
    assertFalse(shown.contains(canary), shown);
    assertFalse(shown.contains("Canary"), shown);
    assertFalse(shown.contains(authority.slug()), shown);
    assertFalse(ID.matcher(shown).find(), shown);
    assertFalse(ADDRESS.matcher(shown).find(), shown);
  }

  @Test
  void whatCameWithoutANameIsNotCountedByItself(TestHeard heard) {
    var authority = heard.newAuthority();
    var phone = authority.phoneOf(authority.youngPerson("Casey Example"));
    var body = Map.of("level", "nonsense");
    authority.passOf(phone).once().post("/v1/unnamed-feedback", body).expect(422);
    assertFalse(shown(heard).contains("sendUnnamedFeedback"));
  }

  @Test
  void thePublicPortDoesNotHaveThem(TestHeard heard) {
    heard.stranger().get("/metrics").expect(404);
  }

  private static void assertCounted(TestHeard heard, String type, Runnable request) {
    var before = count(heard, type);
    request.run();
    assertEquals(before + 1, count(heard, type), type);
  }

  private static double count(TestHeard heard, String type) {
    var line = Pattern.compile("heard_problems_total\\{type=\"%s\"} ([0-9.E]+)".formatted(type));
    var found = line.matcher(shown(heard));
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private static String shown(TestHeard heard) {
    return Client.stranger(heard.management()).get("/metrics").expect(200).text();
  }

  private static void send(TestHeard heard, String bytes) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), heard.base().getPort())) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
