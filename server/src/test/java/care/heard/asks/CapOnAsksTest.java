package care.heard.asks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often anybody is asked is set by whoever runs the service, and holds at once. */
@HeardTest
class CapOnAsksTest {
  private static final String CAP = "/v1/staff/ask-cap";
  private static final String PAGE = "/staff/ask-cap";

  private TestHeard heard;
  private TestAuthority authority;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
  }

  @Test
  void itHoldsFromTheNextAskOn() {
    var manager = authority.staff(Role.SERVICE_MANAGER);
    assertEquals(2, manager.get(CAP).expect(200).json().get("atMost").asInt());
    var none = Map.of("atMost", 0, "withinDays", 30);
    assertEquals(30, manager.put(CAP, none).expect(200).json().get("withinDays").asInt());
    assertEquals(1, authority.audited("setAskCap"));
    var person = authority.youngPerson("Riley Stone");
    assertEquals(AskOutcome.LATER, ask(person));
    manager.put(CAP, Map.of("atMost", 1, "withinDays", 30)).expect(200);
    assertEquals(AskOutcome.ASKED, ask(authority.youngPerson("Robin Marsh")));
  }

  @Test
  void onlyAServiceManagerSetsIt() {
    var wanted = Map.of("atMost", 50, "withinDays", 1);
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    officer.get(CAP).expect(200);
    officer.put(CAP, wanted).expectProblem(403, "not-allowed");
    authority.staff(Role.WORKER).get(CAP).expectProblem(403, "not-allowed");
    heard.newAuthority().staff(Role.SERVICE_MANAGER).put(CAP, wanted).expect(200);
    assertEquals(2, officer.get(CAP).json().get("atMost").asInt());
    assertFalse(officer.get(PAGE).expect(200).text().contains("name=\"atMost\""));
  }

  @Test
  void whatDoesNotFitIsNotSet() {
    var manager = authority.staff(Role.SERVICE_MANAGER);
    var refused = manager.put(CAP, Map.of("atMost", 51, "withinDays", 0));
    refused.expectProblem(422, "invalid");
    assertEquals(2, refused.json().get("errors").size());
    var page = manager.get(PAGE).expect(200);
    var token = Jsoup.parse(page.text()).select("form [name=_form]").last().val();
    var form = Map.of("_form", token, "atMost", "many", "withinDays", "14");
    assertTrue(manager.form(PAGE, form).expect(200).text().contains("id=\"atMost-error\""));
    var sound = Map.of("_form", token, "atMost", "3", "withinDays", "14");
    manager.form(PAGE, sound).expect(303);
    assertTrue(manager.get(PAGE).text().contains("more than 3 times within 14 days"));
  }

  private AskOutcome ask(UUID person) {
    var until = England.day(heard.clock().instant()).plusDays(20);
    var wish = new NewAsk(person, "how-are-things", AskReason.PERIOD, Optional.empty(), until);
    return heard.asOwner(authority.id(), tx -> new Asks().ask(tx, wish));
  }
}
