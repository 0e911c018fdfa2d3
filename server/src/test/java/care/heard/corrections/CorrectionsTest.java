package care.heard.corrections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 6: what is wrong in what is held is put right, or it is said why not. */
@HeardTest
class CorrectionsTest {
  private static final String MINE = "/v1/my-data/corrections";
  private static final String THEIRS = "/v1/staff/corrections";
  private static final String WRONG = "My birthday is the 9th of May, says the aardwolf.";
  private static final String RIGHT = "You are right, and it is put right, says the numbat.";

  private TestHeard heard;
  private TestAuthority authority;
  private Client phone;
  private Client officer;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Kit Larkspur"));
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
  }

  @Test
  void itIsAskedForReadAndAnswered() {
    var id = asked(WRONG);
    var today = England.day(heard.clock().instant());
    var listed = officer.get(THEIRS).expect(200).json().at("/corrections/0");
    assertEquals("Kit Larkspur", listed.get("from").asText());
    assertEquals(today.plusMonths(1).toString(), listed.get("answerBy").asText());
    assertFalse(listed.toString().contains("aardwolf"), "the list shows no words");
    assertEquals(WRONG, officer.get(THEIRS + "/" + id).expect(200).json().get("words").asText());
    answer(officer, id, "put-right").expect(200);
    var mine = phone.get(MINE).expect(200).json().at("/corrections/0");
    assertEquals("put-right", mine.get("state").asText());
    assertEquals(RIGHT, mine.get("answer").asText());
    assertEquals(today.toString(), mine.at("/reads/0/readOn").asText());
    assertEquals("reply-waiting", phone.get("/v1/notices").json().at("/notices/0/kind").asText());
    var data = phone.get("/v1/my-data").expect(200).text();
    assertTrue(data.contains("aardwolf") && data.contains("numbat"));
  }

  @Test
  void everythingIsOnRecord() {
    var id = asked(WRONG);
    officer.get(THEIRS).expect(200);
    officer.get(THEIRS + "/" + id).expect(200);
    answer(officer, id, "stays").expect(200);
    for (var verb :
        new String[] {
          "askForCorrection", "listCorrections", "readCorrection", "answerCorrection"
        }) {
      assertEquals(1, authority.audited(verb), verb);
    }
  }

  @Test
  void itIsAnsweredOnce() {
    var id = asked(WRONG);
    answer(officer, id, "stays").expect(200);
    answer(officer, id, "put-right").expectProblem(409, "not-possible-now");
    assertEquals("stays", phone.get(MINE).json().at("/corrections/0/state").asText());
    assertEquals(1, authority.count("notice"));
  }

  @Test
  void theSameRequestAgainIsTheSameWish() {
    var once = phone.once();
    var body = Map.of("about", "about-you", "words", WRONG);
    var first = once.post(MINE, body).expect(201).text();
    assertEquals(first, once.post(MINE, body).expect(201).text());
    assertEquals(1, authority.count("correction"));
  }

  @Test
  void nobodyElseReadsIt() {
    var id = asked(WRONG);
    for (var role : new Role[] {Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD}) {
      authority.staff(role).get(THEIRS + "/" + id).expectProblem(404, "not-found");
    }
    for (var role : new Role[] {Role.WORKER, Role.SERVICE_MANAGER, Role.BOARD_MEMBER}) {
      authority.staff(role).get(THEIRS + "/" + id).expectProblem(403, "not-allowed");
    }
    answer(authority.staff(Role.DUTY_OFFICER), id, "stays").expectProblem(403, "not-allowed");
    var elsewhere = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER);
    elsewhere.get(THEIRS + "/" + id).expectProblem(404, "not-found");
    answer(elsewhere, id, "stays").expectProblem(404, "not-found");
    var other = authority.phoneOf(authority.youngPerson("Robin Marsh"));
    assertTrue(other.get(MINE).expect(200).json().get("corrections").isEmpty());
    assertEquals(0, authority.count("correction_read"));
  }

  @Test
  void wordsThatSayNotSafeReachTheDutyTeam() {
    var kept = ask("It says I live with my uncle. He hits me.").expect(201).json();
    assertTrue(kept.get("help").size() > 1, "somebody to call");
    var duty = authority.staff(Role.DUTY_OFFICER);
    var alert = duty.get("/v1/staff/alerts").expect(200).json().at("/alerts/0");
    var id = kept.get("id").asText();
    assertEquals(id, alert.get("correction").asText());
    assertTrue(duty.get(THEIRS + "/" + id).expect(200).text().contains("He hits me"));
    assertTrue(phone.get(MINE).json().at("/corrections/0/reads/0").isObject());
  }

  @Test
  void thePagesSayTheSame() {
    var list = "/staff/corrections";
    assertTrue(officer.get(list).expect(200).text().contains("Nothing is waiting."));
    var page = list + "/" + asked(WRONG);
    assertTrue(officer.get(list).expect(200).text().contains("Kit Larkspur: About you"));
    assertTrue(officer.get(page).expect(200).text().contains("aardwolf"));
    var refused = officer.form(page + "/answer", form(page, "")).expect(200).text();
    assertTrue(refused.contains("id=\"words-error\""));
    officer.form(page + "/answer", form(page, RIGHT)).expect(303);
    assertTrue(officer.get(page).expect(200).text().contains("It was put right"));
    assertEquals("put-right", phone.get(MINE).json().at("/corrections/0/state").asText());
  }

  @Test
  void whatDoesNotFitIsNotKept() {
    assertPointsTo("/about", ask("the-weather", WRONG));
    assertPointsTo("/words", ask("other", ""));
    assertPointsTo("/words", ask("other", "x".repeat(1001)));
    assertEquals(0, authority.count("correction"));
    assertPointsTo("/outcome", answer(officer, asked(WRONG), "waiting"));
  }

  private Map<String, String> form(String page, String words) {
    var token = Jsoup.parse(officer.get(page).text()).select("form [name=_form]").last().val();
    var key = UUID.randomUUID().toString();
    return Map.of("_form", token, "_key", key, "outcome", "put-right", "words", words);
  }

  private String asked(String words) {
    return ask(words).expect(201).json().get("id").asText();
  }

  private Answer ask(String words) {
    return ask("about-you", words);
  }

  private Answer ask(String about, String words) {
    return phone.once().post(MINE, Map.of("about", about, "words", words));
  }

  private static void assertPointsTo(String pointer, Answer answer) {
    var errors = answer.expectProblem(422, "invalid").json().get("errors");
    assertEquals(pointer, errors.at("/0/pointer").asText());
  }

  private static Answer answer(Client staff, String id, String outcome) {
    return staff
        .once()
        .post(THEIRS + "/" + id + "/answer", Map.of("outcome", outcome, "words", RIGHT));
  }
}
