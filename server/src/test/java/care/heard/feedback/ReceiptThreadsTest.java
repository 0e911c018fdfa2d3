package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import care.heard.support.UnnamedScene;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever holds the six words finds the answer, and can write again; nobody else finds anything.
 */
@HeardTest
class ReceiptThreadsTest {
  private static final String THREAD = "/v1/thread";
  private static final String MESSAGES = "/v1/thread/messages";

  private TestHeard heard;
  private TestAuthority authority;
  private UnnamedScene scene;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    scene = new UnnamedScene(authority);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "confidential"})
  void isWalkedFromEndToEnd(String level) {
    var receipt = scene.send(level, "We move too often");
    assertEquals(0, messages(receipt).size());
    var item = scene.newest("We move too often");
    scene.reply(item, "will-do", "We will ask for a week's notice.").expect(201);
    assertEquals("will-do", receipt.get(THREAD).json().at("/messages/0/kind").asText());

    receipt.once().post(MESSAGES, words("Two weeks would be better.")).expect(201);
    scene.reply(item, "done", "Two weeks it is.").expect(201);
    assertEquals(
        List.of(
            "We will ask for a week's notice.", "Two weeks would be better.", "Two weeks it is."),
        messages(receipt));
    var seen = staff(item).get("replies");
    assertEquals("Two weeks would be better.", seen.at("/1/words").asText());
    assertTrue(seen.at("/1/fromYoungPerson").asBoolean());
    assertEquals("answered", staff(item).get("state").asText());
    assertEquals(level, staff(item).get("level").asText());
    assertEquals(0, rows("notice", "true"));
    assertEquals(0, rows("outbox", "true"));
  }

  @Test
  void aReceiptThatNobodyHasLooksLikeOneWithNothingNew() {
    var known = scene.send("anonymous", "Hello");
    var unknown = authority.receiptOf(TestReceipt.thread());
    for (var receipt : List.of(known, unknown)) {
      var answer = receipt.get(THREAD).expect(200);
      assertEquals(4096, answer.text().getBytes(StandardCharsets.UTF_8).length);
      assertEquals("4096", answer.header("Content-Length").orElseThrow());
      assertTrue(answer.json().get("messages").isEmpty());
    }
    assertEquals(shape(known), shape(unknown));
    var refused = known.once().post(MESSAGES, words("More")).expectProblem(409, "not-possible-now");
    var refusedToo =
        unknown.once().post(MESSAGES, words("More")).expectProblem(409, "not-possible-now");
    assertEquals(refused.text(), refusedToo.text());
    assertEquals(0, authority.count("feedback_reply"));
  }

  private static Set<String> shape(Client receipt) {
    return receipt.get(THREAD).response().headers().map().keySet();
  }

  @Test
  void everyPollIsOneOfFewSizes() {
    var receipt = scene.send("anonymous", "Hello");
    var item = scene.newest("Hello");
    scene.reply(item, "message", "Short").expect(201);
    assertEquals(4096, size(receipt));
    scene.reply(item, "message", "é".repeat(4000)).expect(201);
    assertEquals(16384, size(receipt));
    scene.reply(item, "message", "é".repeat(4000)).expect(201);
    assertEquals(65536, size(receipt));
    assertNotEquals(padding(receipt), padding(receipt), "drawn anew");
  }

  @Test
  void aReceiptOpensNothingElsewhere() {
    var thread = TestReceipt.thread();
    var body = UnnamedScene.body(authority, "anonymous", "Here");
    body.put("thread", thread);
    authority
        .passOf(authority.phoneOf(authority.youngPerson("Robin")))
        .once()
        .post("/v1/unnamed-feedback", body)
        .expect(201);
    scene.reply(scene.newest("Here"), "message", "Yes?").expect(201);
    assertEquals(List.of("Yes?"), messages(authority.receiptOf(thread)));
    assertEquals(List.of(), messages(heard.newAuthority().receiptOf(thread)));
  }

  @Test
  void nothingButTheReceiptIsTaken() {
    var receipt = scene.answered("here");
    receipt.with("Cookie", "a=b").get(THREAD).expectProblem(401, "receipt-needed");
    receipt.with("DPoP", "proof").get(THREAD).expectProblem(401, "receipt-needed");
    heard.stranger().get(THREAD).expectProblem(401, "receipt-needed");
    authority
        .phoneOf(authority.youngPerson("Robin"))
        .get(THREAD)
        .expectProblem(401, "receipt-needed");
    receipt.get("/v1/feedback").expectProblem(401, "not-signed-in");
    authority.staff(Role.PARTICIPATION_OFFICER).get(THREAD).expectProblem(401, "receipt-needed");
  }

  @Test
  void aMessageIsKeptOnceAndAnsweredTheSame() {
    var receipt = scene.answered("here");
    var once = receipt.once();
    var first = once.post(MESSAGES, words("Twice")).expect(201);
    assertEquals(first.text(), once.post(MESSAGES, words("Twice")).expect(201).text());
    once.post(MESSAGES, words("Other")).expectProblem(422, "key-reused");
    var empty = receipt.once().post(MESSAGES, words("")).expectProblem(422, "invalid");
    assertEquals("/words", empty.json().at("/errors/0/pointer").asText());
    assertEquals(1, rows("feedback_reply", "staff_id is null"));
  }

  @Test
  void aMessageLeavesADayAndNoMoment() {
    var receipt = scene.answered("here");
    var before = audited();
    receipt.once().post(MESSAGES, words("he hits me when nobody looks")).expect(201);
    assertEquals(1, rows("alert", "person_id is null"));
    assertEquals(
        1,
        rows(
            "feedback_reply",
            "staff_id is null and num_nonnulls(person_id, sent_at, read_at) = 0 and sent_on is not"
                + " null"));
    assertEquals(before, audited());
    assertEquals(0, rows("idempotent_reply", "caller_id is null"));
    receipt.get(THREAD).expect(200);
    assertEquals(before, audited(), "a look at the answer is nobody's to know");
    assertEquals(0, rows("outbox", "true"));
  }

  /** One transaction and an order of chance, for the messages and the items of a day together. */
  @Test
  void messagesOfADayAreWrittenAnewTogether() {
    var receipts = IntStream.range(0, 4).mapToObj(i -> scene.answered("number " + i)).toList();
    receipts.forEach(receipt -> receipt.once().post(MESSAGES, words("More")).expect(201));
    assertEquals(
        1, value("select count(distinct xmin::text) from feedback_reply where staff_id is null"));
    var transactions =
        """
        select count(distinct x) from (
          select xmin::text as x from feedback_item
          union all select xmin::text from feedback_reply where staff_id is null) as all_of_it
        """;
    assertEquals(1, value(transactions));
    new UnnamedScene(authority).send("anonymous", "And an item");
    assertEquals(1, value(transactions), "an item rewrites the messages too");
  }

  @Test
  void messagesAreOnRecordOnceTheDayIsOver() {
    scene.answered("here").once().post(MESSAGES, words("More")).expect(201);
    var upkeep = new UnnamedUpkeep(heard.database(), heard.vault(), new Audit());
    try {
      TestHeard.await(upkeep.keepUp(authority.id()));
      assertEquals(0, authority.audited("writeInThread"));
      heard.clock().forward(Duration.ofDays(1));
      TestHeard.await(upkeep.keepUp(authority.id()));
      TestHeard.await(upkeep.keepUp(authority.id()));
      assertEquals(1, authority.audited("writeInThread"));
      heard.clock().forward(Duration.ofDays(40));
      TestHeard.await(upkeep.keepUp(authority.id()));
      assertEquals(0, rows("feedback_reply", "command_hash is not null"));
    } finally {
      heard.clock().reset();
    }
  }

  @Test
  void staffAnswerAtOnceInOneOrder() {
    scene.send("anonymous", "Everybody at once");
    var item = scene.newest("Everybody at once");
    var sent =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> scene.reply(item, "message", "Answer " + i).status())
            .collect(Collectors.toSet());
    assertEquals(Set.of(201), sent);
    assertEquals(8, value("select count(distinct place) from feedback_reply"));
  }

  @Test
  void theInboxSaysThatSomebodyWroteAgain() {
    var receipt = scene.send("anonymous", "Is anybody there");
    var item = scene.newest("Is anybody there");
    scene.reply(item, "why-not", "Because of the law.").expect(201);
    assertFalse(inbox().contains(item));
    receipt.once().post(MESSAGES, words("That is not fair")).expect(201);
    assertTrue(inbox().contains(item));
    scene.reply(item, "message", "I see.").expect(201);
    assertFalse(inbox().contains(item));
  }

  private List<String> inbox() {
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var lines = officer.get("/v1/staff/feedback").expect(200).json().get("feedback");
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> "/v1/staff/feedback/" + line.get("id").asText())
        .toList();
  }

  private com.fasterxml.jackson.databind.JsonNode staff(String item) {
    return authority.staff(Role.PARTICIPATION_OFFICER).get(item).expect(200).json();
  }

  private static Map<String, String> words(String words) {
    return Map.of("words", words);
  }

  private static List<String> messages(Client receipt) {
    var messages = receipt.get(THREAD).expect(200).json().get("messages");
    return StreamSupport.stream(messages.spliterator(), false)
        .map(message -> message.get("words").asText())
        .toList();
  }

  private static int size(Client receipt) {
    return receipt.get(THREAD).expect(200).text().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String padding(Client receipt) {
    return receipt.get(THREAD).expect(200).json().get("padding").asText();
  }

  private long audited() {
    return rows(
        "audit_entry", "verb like '%hread%' or verb like '%eedback%' and actor_kind <> 'staff'");
  }

  private long rows(String table, String where) {
    return value("select count(*) from " + table + " where " + where);
  }

  private long value(String sql) {
    return heard.asOwner(
        authority.id(), tx -> tx.run(sql).map(rows -> rows.iterator().next().getLong(0)));
  }
}
