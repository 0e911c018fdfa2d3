package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A body of the right form that names what is not there, or not the caller's to name. */
@HeardTest
class UnknownThingsTest {
  private TestHeard heard;
  private Council council;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    council = new Council(heard);
  }

  @Test
  void aQuestionSetThatIsNotThere() {
    refused("submitFeedback", "/questionSet", body -> body.put("questionSet", someId()));
    var elsewhere = heard.newAuthority().questionSet("worker-changed").toString();
    refused("submitFeedback", "/questionSet", body -> body.put("questionSet", elsewhere));
  }

  @Test
  void answersThatDoNotFitTheirQuestion() {
    refused("submitFeedback", "/answers/0", body -> answer(body).put("question", "no-such"));
    refused("submitFeedback", "/answers/0", body -> answer(body).remove("words"));
    refused("submitFeedback", "/answers/0", body -> answer(body).put("face", 3));
    refused("submitFeedback", "/answers/0", body -> answer(body).put("choice", "yes"));
    refused("submitFeedback", "/answers/0", body -> choice(answer(body), "told-before", "perhaps"));
    refused("submitFeedback", "/answers/0", body -> choice(answer(body), "feel", "yes"));
    refused("submitFeedback", "/answers/1", body -> body.withArray("answers").add(answer(body)));
  }

  @Test
  void aChangeOfWorkerThatIsNotTheirs() {
    refused(
        "submitFeedback", "/about/change", body -> body.putObject("about").put("change", someId()));
  }

  @Test
  void themesThatAreNotThere() {
    refused("submitFeedback", "/themes/1", body -> body.withArray("themes").add("NO_SUCH"));
    refused("confirmThemes", "/themes/1", body -> body.withArray("themes").add("NO_SUCH"));
  }

  @Test
  void aYoungPersonWhoIsNotThere() {
    refused("scheduleMeeting", "/person", body -> body.put("person", someId()));
    var elsewhere = heard.newAuthority().youngPerson("Sam").toString();
    refused("scheduleMeeting", "/person", body -> body.put("person", elsewhere));
  }

  @Test
  void aChairWhoIsNotThere() {
    for (var operation : new String[] {"scheduleMeeting", "moveMeeting"}) {
      refused(operation, "/chair", body -> body.put("chair", someId()));
      var elsewhere = heard.newAuthority().staffId(Role.WORKER, 1).toString();
      refused(operation, "/chair", body -> body.put("chair", elsewhere));
      var auditor = council.authority().staffId(Role.AUDITOR, 1).toString();
      refused(operation, "/chair", body -> body.put("chair", auditor));
    }
  }

  @Test
  void daysThatAreNotInTheCalendar() {
    refused("moveMeeting", "/date", body -> body.put("date", "2031-02-29"));
    refused("scheduleMeeting", "/date", body -> body.put("date", "2031-02-29"));
    refused("scheduleMeeting", "/date", body -> body.put("date", "2031-13-01"));
    refused("scheduleMeeting", "/startTime", body -> body.put("startTime", "24:00"));
  }

  @Test
  void addressesThatCannotBeTold() {
    refused("addDutyContact", "/address", body -> body.put("address", "nobody"));
    refused(
        "addDutyContact",
        "/address",
        body -> body.put("channel", "webhook").put("address", "https://169.254.169.254/latest"));
  }

  @Test
  void whatAnActionNames() {
    refused("planAction", "/theme", body -> body.put("theme", "NO_SUCH"));
    refused("planAction", "/promise", body -> body.put("promise", someId()));
    refused("planAction", "/owner", body -> body.put("owner", someId()));
    var worker = council.authority().staffId(Role.WORKER, 1).toString();
    refused("planAction", "/owner", body -> body.put("owner", worker));
    var elsewhere = heard.newAuthority().staffId(Role.SERVICE_MANAGER, 1).toString();
    refused("planAction", "/owner", body -> body.put("owner", elsewhere));
    refused("planAction", "/dueOn", body -> body.put("dueOn", "2020-01-01"));
    refused("addPromise", "/themes/1", body -> body.withArray("themes").add("NO_SUCH"));
  }

  @Test
  void aQuarterThatIsNotOver() {
    refused("draftRelease", "/quarter", body -> body.put("quarter", "2099-Q4"));
    refused("draftRelease", "/quarter", body -> body.put("quarter", "2026-Q5"));
  }

  private void refused(String operationId, String pointer, Consumer<ObjectNode> change) {
    var door = Written.door(operationId);
    var body = council.body(door);
    change.accept(body);
    var rows = Rows.of(heard, council.authority());
    var caller = council.allowed(door).once();
    var answer = caller.raw(door.method(), council.path(door), "application/json", body.toString());
    door.documents(answer).expectProblem(422, "invalid");
    assertTrue(answer.json().at("/errors/0/pointer").asText().startsWith(pointer), answer.text());
    assertTrue(answer.json().at("/errors/0/detail").asText().endsWith("."), answer.text());
    assertEquals(rows, Rows.of(heard, council.authority()), "nothing is kept");
  }

  private static ObjectNode answer(ObjectNode body) {
    return (ObjectNode) body.at("/answers/0");
  }

  private static void choice(ObjectNode answer, String question, String value) {
    answer.removeAll();
    answer.put("question", question).put("choice", value);
  }

  private static String someId() {
    return UUID.randomUUID().toString();
  }
}
