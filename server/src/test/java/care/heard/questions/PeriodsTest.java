package care.heard.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.asks.Asks;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A set with a period is asked by itself, and again when the period is over. */
@HeardTest
class PeriodsTest {
  private static final String SETS = "/v1/staff/question-sets";
  private static final String SCRIPT =
      """
      [best]
      ask: Best day?
      words: 100

      [get-back]
      ask: Do you want someone to get back to you?
      choice yes: Yes
      choice no: No

      [unsafe]
      ask: Do you feel unsafe right now?
      choice yes: Yes
      choice no: No
      alert: yes
      """;

  private TestHeard heard;
  private TestAuthority authority;
  private Client officer;
  private Client phone;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
  }

  @AfterEach
  void backToNow() {
    heard.clock().reset();
  }

  @Test
  void itIsAskedAgainOnceThePeriodIsOver() {
    published(60);
    round();
    round();
    assertEquals(List.of("period"), reasons());
    var ask = phone.get("/v1/asks").json().at("/asks/0/id").asText();
    phone.put("/v1/asks/" + ask + "/not-now").expect(204);
    heard.clock().forward(Duration.ofDays(58));
    round();
    assertEquals(1, asks());
    heard.clock().forward(Duration.ofDays(3));
    round();
    assertEquals(2, asks());
    assertEquals(1, authority.count("ask where state = 'open'"));
  }

  @Test
  void whoIsOutsideItsAudienceIsNotAsked() {
    var older = authority.youngPerson("Robin Marsh", today().minusYears(20), "North", "other");
    published(60);
    round();
    assertEquals(0, authority.count("ask where person_id = '" + older + "'"));
    assertEquals(1, asks());
  }

  @Test
  void withoutAPeriodNobodyIsAsked() {
    published(null);
    round();
    assertEquals(0, asks());
  }

  private long asks() {
    return authority.count("ask");
  }

  private List<String> reasons() {
    return phone.get("/v1/asks").expect(200).json().findValuesAsText("reason");
  }

  private void round() {
    TestHeard.await(new PeriodRounds(heard.database(), new Asks()).ask(authority.id()));
  }

  private void published(Integer periodDays) {
    var draft = officer.once().post(SETS, body(periodDays)).expect(201).json();
    assertEquals(periodDays == null ? 0 : periodDays, draft.path("periodDays").asInt());
    var at = SETS + "/" + draft.get("id").asText();
    assertEquals(draft.path("periodDays"), officer.get(at).json().path("periodDays"));
    officer.post(at + "/publication").expect(200);
  }

  private static Map<String, Object> body(Integer periodDays) {
    var body = new HashMap<String, Object>();
    body.put("code", "summer");
    body.put("title", "Summer");
    body.put("intro", "Tell us.");
    body.put("questions", SCRIPT);
    body.put("ageBands", List.of("10-15", "16-17"));
    body.put("statuses", List.of());
    body.put("offeredTo", "everyone");
    body.put("askEveryDays", 28);
    if (periodDays != null) {
      body.put("periodDays", periodDays);
    }
    return body;
  }

  private LocalDate today() {
    return England.day(heard.clock().instant());
  }
}
