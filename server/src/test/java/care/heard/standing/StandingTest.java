package care.heard.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever stands by a young person reads what is shared with them, from that day and no longer. */
@HeardTest
class StandingTest {
  private TestHeard heard;
  private TestAuthority authority;
  private Client officer;
  private UUID person;
  private String path;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    person = authority.youngPerson("Kit Larkspur");
    path = "/v1/staff/young-people/" + person + "/standing";
  }

  @Test
  void anAdvocateReadsFromTheDayTheyStandByAndNoLonger() {
    var advocate = authority.staff(Role.ADVOCATE);
    var phone = authority.phoneOf(person);
    send(phone).expectProblem(422, "invalid");
    var id = appoint(Role.ADVOCATE, "advocate").expect(201).json().get("id").asText();
    assertEquals(id, appoint(Role.ADVOCATE, "advocate").expect(201).json().get("id").asText());
    var item = send(phone).expect(201).json().get("id").asText();
    var read = "/v1/staff/feedback/" + item;
    advocate.get(read).expect(200);
    officer.get(read).expectProblem(404, "not-found");
    assertEquals("Kit Larkspur", officer.get(path).expect(200).json().get("person").asText());
    officer.post(path + "/" + id + "/end").expect(204);
    advocate.get(read).expectProblem(404, "not-found");
    assertTrue(officer.get(path).json().get("standing").isEmpty());
    officer.post(path + "/" + id + "/end").expectProblem(404, "not-found");
    assertEquals(2, authority.audited("appointStanding"));
    assertEquals(1, authority.audited("endStanding"));
    assertEquals(2, authority.audited("listStanding"));
  }

  @Test
  void onlyWhoSignsInWithTheRoleForIt() {
    assertPointsTo("/staff", appoint(Role.ADVOCATE, "iro"));
    assertPointsTo("/staff", appoint(Role.WORKER, "advocate"));
    assertPointsTo("/as", appoint(Role.WORKER, "uncle"));
    appoint(Role.WORKER, "iro").expect(201);
    assertEquals(1, authority.count("allocation"));
  }

  @Test
  void nobodyElseSaysSo() {
    var body = body(Role.WORKER, "iro");
    authority.staff(Role.WORKER).once().post(path, body).expectProblem(403, "not-allowed");
    var elsewhere = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER);
    elsewhere.get(path).expectProblem(404, "not-found");
    elsewhere.once().post(path, body).expectProblem(404, "not-found");
    var id = appoint(Role.WORKER, "iro").expect(201).json().get("id").asText();
    elsewhere.post(path + "/" + id + "/end").expectProblem(404, "not-found");
    assertEquals(1, authority.count("allocation where ends_on is null"));
  }

  @Test
  void whatTheRecordsSayEndsThere() {
    var id = appoint(Role.WORKER, "iro").expect(201).json().get("id").asText();
    heard.asOwner(authority.id(), tx -> tx.run("update allocation set source_key = 'r'"));
    officer.post(path + "/" + id + "/end").expectProblem(409, "not-possible-now");
    assertEquals(1, authority.count("allocation where ends_on is null"));
  }

  @Test
  void thePageSaysTheSame() {
    var page = "/staff/young-people/" + person + "/standing";
    assertTrue(officer.get(page).expect(200).text().contains("Nobody yet."));
    var advocate = authority.staffId(Role.ADVOCATE, 1).toString();
    officer.form(page, form(page, advocate, "advocate")).expect(303);
    assertTrue(officer.get(page).text().contains("They do not any more"));
    var refused = officer.form(page, form(page, advocate, "iro")).expect(200).text();
    assertTrue(refused.contains("id=\"staff-error\""));
    assertTrue(officer.get("/staff/young-people").text().contains(page));
  }

  private Map<String, String> form(String page, String staff, String standsAs) {
    var token = Jsoup.parse(officer.get(page).text()).select("form [name=_form]").last().val();
    var key = UUID.randomUUID().toString();
    return Map.of("_form", token, "_key", key, "staff", staff, "as", standsAs);
  }

  private Answer appoint(Role role, String standsAs) {
    return officer.once().post(path, body(role, standsAs));
  }

  private Map<String, Object> body(Role role, String standsAs) {
    return Map.of("staff", authority.staffId(role, 1).toString(), "as", standsAs);
  }

  private static void assertPointsTo(String pointer, Answer answer) {
    var errors = answer.expectProblem(422, "invalid").json().get("errors");
    assertEquals(pointer, errors.at("/0/pointer").asText());
  }

  private Answer send(Client phone) {
    return phone
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                authority.questionSet("how-are-things"),
                "level",
                "named",
                "answers",
                List.of(Map.of("question", "one-good-thing", "words", "The garden")),
                "shareWith",
                List.of("advocate"),
                "mayQuote",
                false,
                "wantsAnswer",
                true));
  }
}
