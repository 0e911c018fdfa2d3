package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A young person can list who opened what they sent (promise 6). */
@HeardTest
class LooksTest {
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;
  private String item;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
    item = send(phone);
  }

  @Test
  void nobodyHasLookedYetButWhoMadeTheCode() {
    var looks = looks(phone);
    assertEquals(1, looks.size());
    assertEquals("code", looks.get(0).get("kind").asText());
    assertEquals("Alex participation officer 1", looks.get(0).get("name").asText());
    assertFalse(looks.get(0).has("feedback"));
  }

  @Test
  void whoOpenedWhatAndWhenTheNewestFirst() {
    open(Role.PARTICIPATION_OFFICER).expect(200);
    var look = looks(phone).get(0);
    assertEquals("feedback", look.get("kind").asText());
    assertEquals(item, look.get("feedback").asText());
    assertEquals("My worker changed", look.get("title").asText());
    assertEquals("Alex participation officer 1", look.get("name").asText());
    assertEquals("participation officer", look.get("role").asText());
    assertEquals(England.day(heard.clock().instant()).toString(), look.get("day").asText());
    assertEquals(2, looks(phone).size());
  }

  @Test
  void theDutyTeamIsOneTeam() {
    open(Role.DUTY_OFFICER).expect(200);
    var look = looks(phone).get(0);
    assertFalse(look.has("name"));
    assertEquals("the duty team, because you might not be safe", look.get("role").asText());
  }

  @Test
  void onlyTheirOwn() {
    var other = authority.youngPerson("Robin Marsh");
    var theirs = authority.phoneOf(other);
    open(Role.PARTICIPATION_OFFICER).expect(200);
    assertEquals(1, looks(theirs).size(), "their own code");
    assertEquals(0, seenByDatabase(new Caller.YoungPerson(authority.id(), person, person), other));
    assertTrue(seenByDatabase(new Caller.YoungPerson(authority.id(), other, other), other) > 0);
  }

  @Test
  void ofTheLogNothingElse() {
    open(Role.PARTICIPATION_OFFICER).expect(200);
    var young = new Caller.YoungPerson(authority.id(), person, person);
    var verbs =
        TestHeard.await(
            heard
                .database()
                .inTransaction(
                    young,
                    tx ->
                        tx.list(
                            row -> row.getString(0),
                            "select distinct verb from audit_entry order by verb")));
    assertEquals(List.of("issueEnrolmentCode", "readFeedback"), verbs);
  }

  private long seenByDatabase(Caller caller, UUID subject) {
    return TestHeard.await(
        heard
            .database()
            .inTransaction(
                caller,
                tx ->
                    tx.run("select count(at) from audit_entry where subject_id = $1", subject)
                        .map(rows -> rows.iterator().next().getLong(0))));
  }

  private Answer open(Role role) {
    return authority.staff(role).get("/v1/staff/feedback/" + item);
  }

  private static JsonNode looks(Client phone) {
    var answer = phone.get("/v1/me/looks").expect(200).json();
    assertTrue(answer.get("note").asText().contains("lists"));
    return answer.get("looks");
  }

  private String send(Client from) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed"),
            "level",
            "named",
            "answers",
            List.of(Map.of("question", "better", "words", "he hits me when nobody looks")),
            "themes",
            List.of(),
            "shareWith",
            List.of("participation"),
            "mayQuote",
            false,
            "wantsAnswer",
            true);
    return from.once().post("/v1/feedback", body).expect(201).json().get("id").asText();
  }
}
