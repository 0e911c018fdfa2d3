package care.heard.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff write questions, publish and retire them; young people read them in their language. */
@HeardTest
class QuestionSetsTest {
  private static final String SETS = "/v1/staff/question-sets";
  private static final String ENDING =
      """
      [get-back]
      ask: Do you want an answer?
      choice yes: Yes
      choice no: No
      [unsafe]
      ask: Do you feel unsafe?
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
    signIn();
  }

  private void signIn() {
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
  }

  @Test
  void aDraftIsNobodysToAnswerUntilItIsPublished() {
    var draft = drafted("summer");
    assertFalse(open().contains("summer"));
    submit(draft).expectProblem(422, "invalid");
    post(draft, "publication").expect(200);
    assertTrue(open().contains("summer"));
    submit(draft).expect(201);
    assertEquals(1, authority.audited("draftQuestionSet"));
    assertEquals(1, authority.audited("publishQuestionSet"));
  }

  @Test
  void whatIsPublishedNeverChangesAndIsReplacedByANewVersion() {
    var first = drafted("summer");
    post(first, "publication").expect(200);
    officer.put(SETS + "/" + first, change(1)).expectProblem(409, "not-possible-now");
    post(first, "publication").expectProblem(409, "not-possible-now");
    var second = post(first, "versions").expect(201).json();
    assertEquals(2, second.get("version").asInt());
    post(first, "versions").expectProblem(409, "not-possible-now");
    var id = second.get("id").asText();
    var changed = officer.put(SETS + "/" + id, change(1)).expect(200).json();
    assertEquals(2, changed.get("edition").asInt());
    officer.put(SETS + "/" + id, change(1)).expectProblem(409, "not-possible-now");
    post(id, "publication").expect(200);
    assertEquals("retired", read(first).get("state").asText());
    assertEquals("Other", set(phone, "summer").get("title").asText());
  }

  /** A phone that was offline holds answers to the version before. */
  @Test
  void whatAPhoneHoldsOfTheVersionBeforeIsTakenForFourteenDays() {
    var first = drafted("summer");
    post(first, "publication").expect(200);
    post(post(first, "versions").expect(201).json().get("id").asText(), "publication").expect(200);
    submit(first).expect(201);
    heard.clock().forward(Duration.ofDays(15));
    signIn();
    submit(first).expectProblem(422, "invalid");
  }

  @Test
  void whatIsRetiredByHandIsClosedAtOnce() {
    var draft = drafted("summer");
    post(draft, "retirement").expectProblem(409, "not-possible-now");
    post(draft, "publication").expect(200);
    submit(draft).expect(201);
    post(draft, "retirement").expect(200);
    var refused = submit(draft);
    refused.expectProblem(422, "invalid");
    assertEquals("/questionSet", refused.json().at("/errors/0/pointer").asText());
    assertEquals(1, authority.count("feedback_item"), "what was answered stays");
    assertEquals("Best day?", firstAnswer().get("text").asText());
  }

  @Test
  void aSetEndsWithSafetyBeforeItIsPublished() {
    var body = body("summer");
    body.put("questions", "[best]\nask: Best?\nwords: 10\n");
    var id = officer.once().post(SETS, body).expect(201).json().get("id").asText();
    var refused = post(id, "publication");
    refused.expectProblem(409, "not-possible-now");
    assertEquals("/questions", refused.json().at("/errors/0/pointer").asText());
  }

  @Test
  void badInputIsToldWhereItIs() {
    drafted("summer");
    refused("code", "summer", "/code");
    refused("code", "Our Summer", "/code");
    refused("questions", "[a]\nask: x\n[a]\n", "/questions");
    refused("questions", "x".repeat(40_001), "/questions");
    refused("ageBands", List.of("12-13"), "/ageBands/0");
    refused("askEveryDays", 367, "/askEveryDays");
    refused("periodDays", 6, "/periodDays");
    refused("closesOn", "2001-01-01", "/closesOn");
    assertEquals(1, authority.count("question_set where code = 'summer'"));
  }

  @Test
  void othersMayNot() {
    var draft = drafted("summer");
    var worker = authority.staff(Role.WORKER);
    worker.get(SETS).expectProblem(403, "not-allowed");
    worker.post(SETS + "/" + draft + "/publication").expectProblem(403, "not-allowed");
    var elsewhere = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER);
    elsewhere.get(SETS + "/" + draft).expectProblem(404, "not-found");
    elsewhere.post(SETS + "/" + draft + "/publication").expectProblem(404, "not-found");
  }

  @Test
  void aPhoneGetsItsLanguageAndVariant() {
    var polish = set(phone.with("Accept-Language", "cy, pl-PL;q=0.9, en;q=0.1"), "worker-changed");
    assertEquals("pl", polish.get("language").asText());
    assertEquals("Zmiana pracownika socjalnego", polish.get("title").asText());
    assertEquals("Tak", polish.at("/questions/0/options/0/label").asText());
    assertFalse(polish.at("/questions/0").has("symbol"));
    var english = set(phone.with("Accept-Language", "cy;q=x,,"), "worker-changed");
    assertEquals("en", english.get("language").asText());
    assertFalse(english.toString().contains("alertsOn"));
    var answer = phone.get("/v1/question-sets?variant=easy-read").expect(200);
    assertEquals(Optional.of("Accept-Language"), answer.header("Vary"));
    var easy = find(answer, "worker-changed").at("/questions/0");
    assertEquals("Did someone tell you first?", easy.get("text").asText());
    assertEquals("talk", easy.get("symbol").asText());
    assertEquals("Did someone tell you first? Yes. Sort of. No.", easy.get("readAloud").asText());
    assertEquals("tick", easy.at("/options/0/symbol").asText());
  }

  /** Whoever gets past the code still cannot: the database keeps what was published as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update question_set set content = '{}' where id = $1",
        "update question_set set age_bands = '{16-17}' where id = $1",
        "update question_set set state = 'draft' where id = $1",
        "update question_set set published_on = null where id = $1",
        "delete from question_set where id = $1"
      })
  void theDatabaseKeepsWhatWasPublished(String sql) {
    var id = UUID.fromString(drafted("summer"));
    post(id.toString(), "publication").expect(200);
    assertThrows(
        RuntimeException.class, () -> heard.asOwner(authority.id(), tx -> tx.run(sql, id)));
  }

  private void refused(String field, Object value, String pointer) {
    var body = body("autumn");
    body.put(field, value);
    var answer = officer.once().post(SETS, body);
    answer.expectProblem(422, "invalid");
    assertEquals(pointer, answer.json().at("/errors/0/pointer").asText());
  }

  private String drafted(String code) {
    return officer.once().post(SETS, body(code)).expect(201).json().get("id").asText();
  }

  private Answer post(String id, String step) {
    return officer.post(SETS + "/" + id + "/" + step);
  }

  private JsonNode read(String id) {
    return officer.get(SETS + "/" + id).expect(200).json();
  }

  private List<String> open() {
    return phone.get("/v1/question-sets").expect(200).json().findValuesAsText("code");
  }

  private static JsonNode set(Client phone, String code) {
    return find(phone.get("/v1/question-sets").expect(200), code);
  }

  private static JsonNode find(Answer answer, String code) {
    return StreamSupport.stream(answer.json().get("questionSets").spliterator(), false)
        .filter(set -> set.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode firstAnswer() {
    var mine = phone.get("/v1/feedback").expect(200).json().at("/feedback/0/id").asText();
    return phone.get("/v1/feedback/" + mine).expect(200).json().at("/answers/0");
  }

  private static Map<String, Object> body(String code) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("title", "Summer");
    body.put("intro", "Tell us.");
    body.put("questions", "[best]\nask: Best day?\nwords: 100\n" + ENDING);
    body.put("ageBands", List.of());
    body.put("statuses", List.of());
    body.put("offeredTo", "everyone");
    body.put("opensOn", "2020-01-01");
    body.put("askEveryDays", 28);
    return body;
  }

  private static Map<String, Object> change(int edition) {
    var change = body("summer");
    change.remove("code");
    change.put("title", "Other");
    change.put("edition", edition);
    return change;
  }

  private Answer submit(String version) {
    return phone
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                version,
                "level",
                "named",
                "answers",
                List.of(Map.of("question", "best", "words", "The beach")),
                "shareWith",
                List.of("participation"),
                "mayQuote",
                false,
                "wantsAnswer",
                false));
  }
}
