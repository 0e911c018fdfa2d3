package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a young person sends is kept, once, and reaches those they chose. */
@HeardTest
class SubmitFeedbackTest {
  private TestAuthority authority;
  private Client phone;

  @BeforeEach
  void enrol(TestHeard heard) {
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
  }

  @Test
  void isKeptAndReadAndAnswered() {
    var receipt =
        phone.once().post("/v1/feedback", feedback("It was all right")).expect(201).json();
    assertEquals("named", receipt.get("level").asText());
    assertTrue(receipt.get("help").isEmpty(), "nobody said anything about danger");

    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var inbox = officer.get("/v1/staff/feedback").expect(200).json();
    assertEquals(receipt.get("id"), inbox.at("/feedback/0/id"));
    var path = "/v1/staff/feedback/" + receipt.get("id").asText();
    var read = officer.get(path).expect(200).json();
    assertEquals("Riley Stone", read.get("from").asText());
    officer.put(path + "/themes", Map.of("themes", List.of("REPEATING_STORY"))).expect(200);
    officer
        .once()
        .post(path + "/replies", Map.of("words", "Thank you. We asked.", "kind", "done"))
        .expect(201);

    var mine = phone.get("/v1/feedback/" + receipt.get("id").asText()).expect(200).json();
    assertEquals("answered", mine.get("state").asText());
    assertEquals("Thank you. We asked.", mine.at("/replies/0/words").asText());
    assertEquals("reply-waiting", phone.get("/v1/notices").json().at("/notices/0/kind").asText());
    assertEquals(1, authority.audited("submitFeedback"));
    assertEquals(1, authority.audited("readFeedback"));
    assertEquals(1, authority.audited("replyToFeedback"));
  }

  @Test
  void sentAgainIsKeptOnceAndAnsweredTheSame() {
    var once = phone.once();
    var first = once.post("/v1/feedback", feedback("twice")).expect(201);
    var second = once.post("/v1/feedback", feedback("twice")).expect(201);
    assertEquals(first.text(), second.text());
    assertEquals(1, authority.count("feedback_item"));
    once.post("/v1/feedback", feedback("another")).expectProblem(422, "key-reused");
  }

  @Test
  void sayingUnsafeOpensAnAlertAndGivesHelpLines() {
    var receipt =
        phone.once().post("/v1/feedback", feedback("he hits me when nobody looks")).expect(201);
    assertFalse(receipt.json().get("help").isEmpty());
    var duty = authority.staff(Role.DUTY_OFFICER);
    var alerts = duty.get("/v1/staff/alerts").expect(200).json();
    assertEquals(1, alerts.get("open").asInt());
    assertEquals("Riley Stone", alerts.at("/alerts/0/from").asText());
    var path = "/v1/staff/alerts/" + alerts.at("/alerts/0/id").asText() + "/acknowledgement";
    duty.post(path).expect(200);
    duty.post(path).expectProblem(409, "not-possible-now");
  }

  @Test
  void theDutyTeamReadsWhatOpenedAnAlertAndNothingElse() {
    var quiet = id(phone.once().post("/v1/feedback", feedback("It was all right")).expect(201));
    var alarming = phone.once().post("/v1/feedback", feedback("he hits me")).expect(201);
    assertTrue(alarming.json().get("whoReads").asText().contains("duty team"), alarming.text());
    var duty = authority.staff(Role.DUTY_OFFICER);
    duty.get("/v1/staff/feedback/" + quiet).expectProblem(404, "not-found");
    var read = duty.get("/v1/staff/feedback/" + id(alarming)).expect(200).json();
    assertEquals("Riley Stone", read.get("from").asText());
    assertEquals("waiting", read.get("state").asText(), "those they chose have not read it");
    assertEquals(1, authority.audited("readFeedback"));
  }

  private static String id(Answer kept) {
    return kept.json().get("id").asText();
  }

  private Map<String, Object> feedback(String words) {
    return Map.of(
        "questionSet",
        authority.questionSet("worker-changed"),
        "level",
        "named",
        "answers",
        List.of(
            Map.of("question", "told-before", "choice", "no"),
            Map.of("question", "feel", "face", 2),
            Map.of("question", "better", "words", words)),
        "shareWith",
        List.of("participation"),
        "mayQuote",
        false,
        "wantsAnswer",
        true);
  }
}
