package care.heard.safeguarding.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.safeguarding.Alarming;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rota is told by whatever channel lives, in neutral words, until somebody takes it on. */
@HeardTest
class DutyRotaTest {
  private TestHeard heard;
  private TestAuthority authority;
  private Client lead;
  private Client phone;
  private final String mail = "duty-" + UUID.randomUUID() + "@council.example";
  private String hook;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    lead = authority.staff(Role.SAFEGUARDING_LEAD);
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    hook = heard.desk().webhook("hook-" + UUID.randomUUID());
  }

  @Test
  void isToldInNeutralWordsThatNameNobody() {
    add(1, "email", mail);
    alarm();
    var told = heard.desk().await(mail, 1).getFirst().text();
    assertTrue(told.contains("Something in Heard needs you"), told);
    for (var word : List.of("Riley", "hits", "safe", "danger", "young", authority.slug())) {
      assertFalse(told.substring(told.indexOf("\n\n")).contains(word), told);
    }
  }

  @Test
  void anUnnamedAlertIsToldToo() {
    add(1, "webhook", hook);
    var body = Alarming.unnamed(authority);
    authority.passOf(phone).once().post("/v1/unnamed-feedback", body).expect(201);
    assertTrue(heard.desk().await(hook, 1).getFirst().text().contains("Something in Heard"));
  }

  /** One channel after the other dies; whoever is left is told, and it goes on. */
  @Test
  void escalatesByWhicheverChannelLives() {
    add(1, "email", mail);
    add(2, "webhook", hook);
    heard.desk().kill(mail);
    alarm();
    heard.desk().await(hook, 1);
    heard.desk().kill(hook);
    heard.desk().revive(mail);
    heard.clock().forward(Duration.ofMinutes(16));
    heard.desk().await(mail, 1);
    heard.desk().revive(hook);
    heard.clock().forward(Duration.ofMinutes(16));
    heard.desk().await(hook, 2);
    assertTrue(lead.get("/v1/staff/duty-rota").json().at("/contacts/0/reached").asBoolean());
  }

  @Test
  void onlyTheLeadKeepsTheList() {
    var added = add(1, "email", mail);
    var duty = authority.staff(Role.DUTY_OFFICER);
    var path = "/v1/staff/duty-rota/" + added;
    duty.delete(path).expectProblem(403, "not-allowed");
    duty.once()
        .post("/v1/staff/duty-rota", contact(1, "email", mail))
        .expectProblem(403, "not-allowed");
    var elsewhere = heard.newAuthority().staff(Role.SAFEGUARDING_LEAD);
    elsewhere.delete(path).expectProblem(404, "not-found");
    var listed = duty.get("/v1/staff/duty-rota").expect(200).json();
    assertEquals(mail, listed.at("/contacts/0/address").asText());
    lead.delete(path).expect(204);
    lead.delete(path).expectProblem(404, "not-found");
    assertEquals(1, authority.audited("removeDutyContact"));
  }

  @Test
  void aWebhookGoesOnlyWhereTheOperatorAllows() {
    for (var address :
        List.of("https://169.254.169.254/x", "http://127.0.0.1:1/x", "file:///etc/passwd", "x y")) {
      var refused = lead.once().post("/v1/staff/duty-rota", contact(1, "webhook", address));
      refused.expectProblem(422, "invalid");
      assertEquals("/address", refused.json().at("/errors/0/pointer").asText());
    }
    assertEquals(0, authority.count("duty_contact"));
  }

  @Test
  void thePageKeepsTheList() {
    var page = lead.get("/staff/duty-rota").expect(200).text();
    assertTrue(page.contains("Nobody is on the rota"), page);
    var form = new HashMap<String, String>();
    form.put("_form", page.split("name=\"_form\" value=\"", 2)[1].split("\"", 2)[0]);
    form.put("_key", UUID.randomUUID().toString());
    form.putAll(Map.of("rung", "one", "name", "Desk", "channel", "email", "address", mail));
    var refused = lead.form("/staff/duty-rota", form).expect(200).text();
    assertTrue(refused.contains("id=\"rung-error\""), refused);
    form.put("rung", "2");
    lead.form("/staff/duty-rota", form).expect(303);
    assertTrue(lead.get("/staff/duty-rota").text().contains("After 15 minutes"));
  }

  private String add(int rung, String channel, String address) {
    var body = contact(rung, channel, address);
    return lead.once().post("/v1/staff/duty-rota", body).expect(201).json().get("id").asText();
  }

  private static Map<String, Object> contact(int rung, String channel, String address) {
    return Map.of("rung", rung, "name", "Duty desk", "channel", channel, "address", address);
  }

  private void alarm() {
    phone.once().post("/v1/feedback", Alarming.named(authority)).expect(201);
  }
}
