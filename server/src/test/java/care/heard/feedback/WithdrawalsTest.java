package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import care.heard.support.UnnamedScene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a young person takes back is gone, and nothing of an open period counts it. */
@HeardTest
class WithdrawalsTest {
  private static final String UNNAMED = "/v1/thread/withdrawal";

  private TestHeard heard;
  private TestAuthority authority;
  private Client phone;
  private Client officer;
  private UnnamedScene scene;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    scene = new UnnamedScene(authority);
  }

  @Test
  void whatWasSentByNameIsGone() {
    var id = say("pangolin");
    var item = "/v1/staff/feedback/" + id;
    officer.put(item + "/themes", Map.of("themes", List.of("HOME"))).expect(200);
    reply(item);
    phone.once().post("/v1/feedback/" + id + "/messages", Map.of("words", "More")).expect(201);
    var path = "/v1/feedback/" + id + "/withdrawal";
    authority.phoneOf(authority.youngPerson("Robin")).put(path).expectProblem(404, "not-found");
    phone.put(path).expect(204);
    phone.put(path).expect(204);
    assertEquals(0, authority.count("feedback_reply"));
    assertEquals(0, authority.count("item_theme"));
    assertEquals(0, authority.count("notice"));
    var mine = phone.get("/v1/feedback/" + id).expect(200).json();
    assertEquals("withdrawn", mine.get("state").asText());
    assertTrue(mine.get("answers").isEmpty());
    var seen = officer.get(item).expect(200).json();
    assertEquals("withdrawn", seen.get("state").asText());
    assertFalse(seen.toString().contains("pangolin"));
    officer
        .once()
        .post(item + "/replies", Map.of("words", "So?"))
        .expectProblem(409, "not-possible-now");
    phone
        .once()
        .post("/v1/feedback/" + id + "/messages", Map.of("words", "More"))
        .expectProblem(409, "not-possible-now");
    assertTrue(officer.get("/staff/feedback/" + id).expect(200).text().contains("took this back"));
    assertTrue(officer.get("/staff/inbox?state=all").expect(200).text().contains("Taken back"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "confidential"})
  void whatWasSentWithoutANameIsGoneWithItsKey(String level) {
    var receipt = scene.send(level, "pangolin");
    var item = scene.newest("pangolin");
    reply(item);
    receipt.once().post("/v1/thread/messages", Map.of("words", "More")).expect(201);
    var key = text("select encode(item_key, 'hex') from feedback_item");
    receipt.put(UNNAMED).expect(204);
    assertEquals(0, authority.count("feedback_reply"));
    assertEquals(
        1,
        count(
            """
            feedback_item where state = 'withdrawn' and choices = '{}' and withdrawn_on is not null
            and num_nonnulls(sealed_identity, thread_hash, pass_tie, person_id, sent_at) = 0
            """));
    assertFalse(text("select encode(item_key, 'hex') from feedback_item").equals(key));
    assertTrue(receipt.get("/v1/thread").expect(200).json().get("messages").isEmpty());
    receipt.put(UNNAMED).expect(204);
    var seen = officer.get(item).expect(200).json();
    assertEquals("withdrawn", seen.get("state").asText());
    assertTrue(seen.get("answers").isEmpty());
    var id = UUID.fromString(item.replaceAll(".*/", ""));
    var waits = count("key_to_destroy where owner_id = '" + id + "'") == 1;
    assertTrue(waits || heard.foundations().keyTree().isDestroyed(id), "its key goes");
  }

  @Test
  void aReceiptThatNobodyHasIsAnsweredTheSame() {
    authority.receiptOf(TestReceipt.thread()).put(UNNAMED).expect(204);
    assertEquals(0, authority.count("feedback_item"));
  }

  @Test
  void theRowsOfTheDayAreWrittenAnewTogether() {
    scene.send("anonymous", "One");
    scene.send("anonymous", "Two").put(UNNAMED).expect(204);
    assertEquals(1, number("select count(distinct xmin::text) from feedback_item"));
  }

  @Test
  void whileSomebodyMayBeInDangerItStays() {
    var id = say("he hits me when nobody looks");
    var path = "/v1/feedback/" + id + "/withdrawal";
    var refused = phone.put(path).expectProblem(409, "not-possible-now");
    assertTrue(refused.json().get("detail").asText().contains("look at this first"));
    scene
        .send("anonymous", "he hits me when nobody looks")
        .put(UNNAMED)
        .expectProblem(409, "not-possible-now");
    assertEquals(0, count("feedback_item where state = 'withdrawn'"));
  }

  @Test
  void onceItsQuarterIsCountedItStays() {
    var id = say("hello");
    var receipt = scene.send("anonymous", "hello");
    heard.asOwner(authority.id(), tx -> tx.run("update feedback_item set sent_on = sent_on - 200"));
    receipt.put(UNNAMED).expectProblem(409, "not-possible-now");
    var refused =
        phone.put("/v1/feedback/" + id + "/withdrawal").expectProblem(409, "not-possible-now");
    assertTrue(refused.json().get("detail").asText().contains("figures"));
    assertEquals(0, count("feedback_item where state = 'withdrawn'"));
  }

  @Test
  void isOnRecordByNameAtOnceAndWithoutOneByTheDay() {
    var id = say("hello");
    phone.put("/v1/feedback/" + id + "/withdrawal").expect(204);
    assertEquals(1, authority.audited("withdrawFeedback"));
    scene.send("anonymous", "hello").put(UNNAMED).expect(204);
    var upkeep = new UnnamedUpkeep(heard.database(), heard.vault(), new Audit());
    try {
      TestHeard.await(upkeep.keepUp(authority.id()));
      assertEquals(0, authority.audited("withdrawUnnamedFeedback"));
      heard.clock().forward(Duration.ofDays(1));
      TestHeard.await(upkeep.keepUp(authority.id()));
      TestHeard.await(upkeep.keepUp(authority.id()));
      assertEquals(1, authority.audited("withdrawUnnamedFeedback"));
      assertEquals(1, authority.audited("sendUnnamedFeedback"));
    } finally {
      heard.clock().reset();
    }
  }

  private void reply(String item) {
    officer
        .once()
        .post(item + "/replies", Map.of("words", "We will ask.", "kind", "will-do"))
        .expect(201);
  }

  private UUID say(String words) {
    var body = UnnamedScene.body(authority, "named", words);
    body.remove("thread");
    body.put("shareWith", List.of("participation"));
    body.put("wantsAnswer", true);
    var kept = phone.once().post("/v1/feedback", body).expect(201);
    return UUID.fromString(kept.json().get("id").asText());
  }

  private long count(String from) {
    return number("select count(*) from " + from);
  }

  private long number(String sql) {
    return heard.asOwner(
        authority.id(), tx -> tx.run(sql).map(rows -> rows.iterator().next().getLong(0)));
  }

  private String text(String sql) {
    return heard.asOwner(
        authority.id(), tx -> tx.run(sql).map(rows -> rows.iterator().next().getString(0)));
  }
}
