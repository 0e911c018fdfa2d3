package care.heard.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has begun to say is on all their devices, and nobody else's. */
@HeardTest
class DraftsTest {
  private static final String DRAFTS = "/v1/drafts";
  private static final String NONE = "\"0\"";

  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;
  private Client tablet;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
    tablet = authority.phoneOf(person);
  }

  @Test
  void whatIsBegunOnOneDeviceGoesOnOnAnother() {
    var etag = etag(save(phone, NONE, "If somebody had said"));
    var begun = only(tablet);
    assertEquals(etag, begun.get("etag").asText());
    assertEquals("If somebody had said", begun.at("/answers/0/words").asText());
    save(tablet, etag, "If somebody had told me").expect(200);
    assertEquals("If somebody had told me", only(phone).at("/answers/0/words").asText());
  }

  @Test
  void aStaleCopyChangesNothingAndNoCopyIsToldSo() {
    var etag = etag(save(phone, NONE, "one"));
    save(tablet, etag, "two").expect(200);
    save(phone, etag, "three").expectProblem(412, "changed-meanwhile");
    save(phone, NONE, "three").expectProblem(412, "changed-meanwhile");
    phone.put(DRAFTS, body("three")).expectProblem(428, "copy-needed");
    phone.with("If-Match", "W/\"0\"").put(DRAFTS, body("x")).expectProblem(400, "bad-request");
    assertEquals("two", only(phone).at("/answers/0/words").asText());
  }

  @Test
  void whatIsKeptAlreadyCanBeSentAgain() {
    var etag = etag(save(phone, NONE, "one"));
    assertEquals(etag, etag(save(phone, NONE, "one")));
  }

  @Test
  void isGoneOnceItIsSentAndNeverHasAnOldTag() {
    var etag = etag(save(phone, NONE, "one"));
    send().expect(201);
    assertTrue(drafts(tablet).isEmpty());
    save(phone, etag, "two").expectProblem(412, "changed-meanwhile");
    assertNotEquals(etag, etag(save(phone, NONE, "one")));
  }

  @Test
  void canBeTakenAway() {
    var etag = etag(save(phone, NONE, "one"));
    var none = Map.of("code", "worker-changed", "answers", List.of());
    var answer = tablet.with("If-Match", etag).put(DRAFTS, none).expect(200);
    assertEquals(NONE, answer.json().get("etag").asText());
    assertEquals(0, authority.count("feedback_draft"));
  }

  @Test
  void isForgottenThirtyDaysAfterItsLastChange() {
    save(phone, NONE, "one").expect(200);
    heard.clock().forward(Duration.ofDays(30));
    forget();
    assertEquals(1, authority.count("feedback_draft"));
    heard.clock().forward(Duration.ofDays(1));
    forget();
    assertEquals(0, authority.count("feedback_draft"));
  }

  @Test
  void isNobodyElsesAndSealed() {
    save(phone, NONE, "my dog Biscuit").expect(200);
    var other = authority.phoneOf(authority.youngPerson("Robin Marsh"));
    assertTrue(drafts(other).isEmpty());
    authority.staff(Role.PARTICIPATION_OFFICER).get(DRAFTS).expectProblem(401, "not-signed-in");
    var kept =
        heard.asOwner(
            authority.id(),
            tx ->
                tx.find(
                    row -> row.getBuffer(0).toString(),
                    "select content_sealed from feedback_draft"));
    assertFalse(kept.orElseThrow().contains("Biscuit"));
    heard.asOwner(authority.id(), tx -> tx.run("delete from person where id = $1", person));
    assertEquals(0, authority.count("feedback_draft"));
  }

  @Test
  void badInputIsToldWhereItIs() {
    refused(Map.of("code", "Worker Changed", "answers", List.of()), "/code");
    var tooLong = Map.of("question", "better", "words", "x".repeat(4001));
    refused(Map.of("code", "worker-changed", "answers", List.of(tooLong)), "/answers/0/words");
  }

  private void refused(Map<String, Object> body, String pointer) {
    var answer = phone.with("If-Match", NONE).put(DRAFTS, body);
    answer.expectProblem(422, "invalid");
    assertEquals(pointer, answer.json().at("/errors/0/pointer").asText());
  }

  private void forget() {
    TestHeard.await(new DraftsModule(heard.database(), heard.vault()).forgetOld(authority.id()));
  }

  private static String etag(Answer saved) {
    return saved.expect(200).header("ETag").orElseThrow();
  }

  private static JsonNode drafts(Client device) {
    return device.get(DRAFTS).expect(200).json().get("drafts");
  }

  private static JsonNode only(Client device) {
    var all = drafts(device);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static Answer save(Client device, String etag, String words) {
    return device.with("If-Match", etag).put(DRAFTS, body(words));
  }

  private static Map<String, Object> body(String words) {
    var answer = Map.of("question", "better", "words", words);
    return Map.of("code", "worker-changed", "answers", List.of(answer));
  }

  private Answer send() {
    return phone
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                authority.questionSet("worker-changed"),
                "level",
                "named",
                "answers",
                List.of(Map.of("question", "better", "words", "one")),
                "shareWith",
                List.of("participation"),
                "mayQuote",
                false,
                "wantsAnswer",
                false));
  }
}
