package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.time.England;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent without a name is kept, once, is read and acted on, and leads to nobody. */
@HeardTest
class UnnamedFeedbackTest {
  private static final String PATH = "/v1/unnamed-feedback";

  private final Map<String, String> threads = new ConcurrentHashMap<>();
  private TestHeard heard;
  private TestAuthority authority;
  private Client holder;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    holder = newHolder();
  }

  @Test
  void isKeptOnceAndAnsweredTheSame() {
    var once = holder.once();
    var first = send(once, "twice").expect(201);
    assertEquals(first.text(), send(once, "twice").expect(201).text());
    assertEquals("anonymous", first.json().get("level").asText());
    assertFalse(first.json().has("id"));
    send(once, "another").expectProblem(422, "key-reused");
    send(newHolder().with("Idempotency-Key", once.header("Idempotency-Key")), "twice").expect(201);
    assertEquals(2, authority.count("feedback_item"));
  }

  @Test
  void aConfidentialItemKeepsWhoSentItSealed() {
    var body = body("confidential", TestReceipt.thread(), "only if they must");
    holder.once().post(PATH, body).expectProblem(422, "invalid");
    body.put("sealedIdentity", "not*base64url");
    holder.once().post(PATH, body).expectProblem(422, "invalid");
    body.put("sealedIdentity", "A".repeat(1367));
    holder.once().post(PATH, body).expectProblem(422, "invalid");
    body.put("sealedIdentity", "AAAAA");
    holder.once().post(PATH, body).expectProblem(422, "invalid");
    assertEquals(0, authority.count("feedback_item"));
    body.put("sealedIdentity", "c2VhbGVk");
    var once = holder.once();
    var kept = once.post(PATH, body).expect(201);
    assertEquals("confidential", kept.json().get("level").asText());
    assertTrue(kept.json().get("whoReads").asText().contains("Two people together"));
    assertEquals(kept.text(), once.post(PATH, body).expect(201).text());
    assertEquals(1, rows("feedback_item", "person_id is null and sent_at is null"));
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var line = officer.get("/v1/staff/feedback").expect(200).json().at("/feedback/0");
    assertEquals("confidential", line.get("level").asText());
  }

  @Test
  void aSealedIdentityIsTheDutyTeamsAlone() {
    var body = body("confidential", TestReceipt.thread(), "he hits me when nobody looks");
    body.put("sealedIdentity", "c2VhbGVk");
    holder.once().post(PATH, body).expect(201);
    var id = ids("select id from feedback_item").getFirst();
    var sealed =
        "select encode(sealed_identity, 'escape') from feedback_item where id = '" + id + "'";
    var officer = authority.staffId(Role.DUTY_OFFICER, 1);
    var duty =
        new Caller.StaffMember(authority.id(), officer, "Dee", Set.of(Role.DUTY_OFFICER), "");
    assertEquals("sealed", value(sealed, String.class));
    for (var surface : List.of(Surface.YOUNG, Surface.STAFF, Surface.BOARD, Surface.JOBS)) {
      var caller = new Caller.Service(surface, Optional.of(authority.id()));
      var read =
          heard.database().inTransaction(caller, tx -> tx.list(row -> row.getString(0), sealed));
      assertNotEquals(List.of("sealed"), outcome(read), surface.databaseRole());
    }
    assertEquals(
        List.of("sealed"),
        outcome(
            heard
                .database()
                .inTransaction(
                    Surface.DUTY, duty, tx -> tx.list(row -> row.getString(0), sealed))));
  }

  @Test
  void anAnonymousItemHasNoIdentityAndNoReceiptComesTwice() {
    var thread = TestReceipt.thread();
    var body = body("anonymous", thread, "mine");
    body.put("sealedIdentity", "c2VhbGVk");
    var refused = holder.once().post(PATH, body).expectProblem(422, "invalid");
    assertEquals("/sealedIdentity", refused.json().at("/errors/0/pointer").asText());
    holder.once().post(PATH, body("anonymous", thread, "mine")).expect(201);
    var twice = newHolder().once().post(PATH, body("anonymous", thread, "also mine"));
    assertEquals(
        "/thread", twice.expectProblem(422, "invalid").json().at("/errors/0/pointer").asText());
    assertEquals(1, authority.count("feedback_item"));
  }

  @Test
  void keepsNothingThatLeadsToAPersonOrAMoment() {
    var before = rows("audit_entry", "verb like '%eedback%'");
    send(holder.once(), "he hits me when nobody looks").expect(201);
    assertEquals(1, rows("feedback_item", "person_id is null and sent_at is null"));
    assertEquals(1, rows("alert", "person_id is null"));
    assertEquals(0, rows("outbox", "true"));
    assertEquals(0, rows("idempotent_reply", "body_sealed is null or caller_id is null"));
    assertEquals(before, rows("audit_entry", "verb like '%eedback%'"));
    assertEquals(0, rows("notice", "true"));
    assertEquals(1, rows("alert", "opened_at is null and clock_sealed is not null"));
  }

  /** Which transaction wrote them, and the order they lie in, say nothing of who came when. */
  @Test
  void allOfADayAreWrittenAnewTogether() {
    var orders = IntStream.range(0, 4).mapToObj(_ -> orderOfFour()).collect(Collectors.toSet());
    assertTrue(orders.size() > 1, "drawn at random; one in 13,824 runs draws the same four times");
    assertEquals(1L, value("select count(distinct xmin::text) from feedback_item", Long.class));
    assertEquals(1L, value("select count(distinct cmin::text) from feedback_item", Long.class));
    assertEquals(1L, value("select count(distinct xmin::text) from alert", Long.class));
  }

  private List<Integer> orderOfFour() {
    authority = heard.newAuthority();
    holder = newHolder();
    var sent =
        IntStream.range(0, 4)
            .mapToObj(_ -> {
              var before = ids("select id from feedback_item");
              send(holder.once(), "he hits me when nobody looks").expect(201);
              var after = new java.util.ArrayList<>(ids("select id from feedback_item"));
              after.removeAll(before);
              return after.getFirst();
            })
            .toList();
    return ids("select id from feedback_item order by ctid").stream().map(sent::indexOf).toList();
  }

  @Test
  void twentyAtOnceAreAllKept() {
    var holders = IntStream.range(0, 5).mapToObj(_ -> newHolder()).toList();
    var sent =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(n -> send(holders.get(n % 5).once(), "number " + n).status())
            .collect(Collectors.toSet());
    assertEquals(Set.of(201), sent);
    assertEquals(20, authority.count("feedback_item"));
  }

  @Test
  void aSessionOfTheDatabaseCannotAddOne() {
    var young =
        new Caller.YoungPerson(authority.id(), authority.youngPerson("Robin"), UUID.randomUUID());
    var added =
        heard
            .database()
            .inTransaction(
                young,
                tx ->
                    tx.run(
                        """
                        insert into feedback_item
                               (id, authority_id, level, question_set_id, choices, words_sealed, item_key,
                                own_themes, share_with, may_quote, wants_answer, might_not_be_safe,
                                sent_on, state)
                        values (gen_random_uuid(), $1, 'anonymous', $2, '{}', '', '', '{}', '{}', false,
                                false, false, current_date, 'waiting')
                        """,
                        authority.id(),
                        authority.questionSet("worker-changed")));
    assertTrue(
        added
            .transform(done -> io.vertx.core.Future.succeededFuture(done.failed()))
            .toCompletionStage()
            .toCompletableFuture()
            .join());
  }

  @Test
  void theLevelIsFixedEvenForTheOwner() {
    send(holder.once(), "fixed").expect(201);
    var person = authority.youngPerson("Robin");
    var changed =
        heard
            .database()
            .inTransaction(
                new Caller.Service(Surface.OWNER, java.util.Optional.of(authority.id())),
                tx -> tx.run("update feedback_item set level = 'named', person_id = $1", person));
    assertTrue(
        changed
            .transform(done -> io.vertx.core.Future.succeededFuture(done.failed()))
            .toCompletionStage()
            .toCompletableFuture()
            .join());
  }

  @Test
  void staffReadIt() {
    send(holder.once(), "he hits me when nobody looks").expect(201);
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var line = officer.get("/v1/staff/feedback").expect(200).json().at("/feedback/0");
    assertEquals("anonymous", line.get("level").asText());
    assertFalse(line.has("ageBand"));
    var path = "/v1/staff/feedback/" + line.get("id").asText();
    var item = officer.get(path).expect(200).json();
    assertFalse(item.has("from"));
    assertEquals("he hits me when nobody looks", item.at("/answers/0/answer").asText());
    var pages = "/staff/feedback/" + line.get("id").asText();
    assertTrue(officer.get(pages).expect(200).text().contains("chose not to say who they are"));
    assertTrue(officer.get("/staff/inbox?state=all").expect(200).text().contains("Without a name"));
    authority.staff(Role.WORKER).get(path).expectProblem(404, "not-found");

    var duty = authority.staff(Role.DUTY_OFFICER);
    var alert = duty.get("/v1/staff/alerts").expect(200).json().at("/alerts/0");
    assertFalse(alert.has("from"));
    duty.get(path).expect(200);
    duty.get("/staff/alerts").expect(200);
    duty.post("/v1/staff/alerts/" + alert.get("id").asText() + "/acknowledgement").expect(200);
  }

  @Test
  void confirmedThemesAreCountedByVoiceAndTheTieIsCut() {
    send(holder.once(), "first").expect(201);
    send(holder.once(), "second").expect(201);
    send(newHolder().once(), "third").expect(201);
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var ids = ids("select id from feedback_item");
    confirm(officer, ids.getFirst(), List.of()).expect(200);
    assertEquals(0, rows("feedback_item", "pass_tie is null"));
    ids.forEach(id -> confirm(officer, id, List.of("HOME", "SAFE")).expect(200));
    assertEquals(3, rows("feedback_item", "pass_tie is null"));
    assertEquals(2, rows("theme_voice", "theme = 'HOME'"), "two passes, three items");
    assertEquals(4, value("select count(distinct voice) from theme_voice", Long.class));
    confirm(officer, ids.getFirst(), List.of("MOVES")).expectProblem(409, "not-possible-now");
    var page = officer.get("/staff/feedback/" + ids.getFirst()).expect(200).text();
    assertTrue(page.contains("confirmed once"), page);
  }

  @Test
  void whatIsDueByTheDayIsDone() {
    send(holder.once(), "today").expect(201);
    var audited = authority.audited("sendUnnamedFeedback");
    var upkeep = new UnnamedUpkeep(heard.database(), heard.vault(), new Audit());
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    send(holder.once(), "to confirm").expect(201);
    var id = ids("select id from feedback_item").getFirst();
    confirm(officer, id, List.of("HOME")).expect(200);
    try {
      keepUp(upkeep);
      assertEquals(audited, authority.audited("sendUnnamedFeedback"), "not while the day lasts");
      heard.clock().forward(Duration.ofDays(1));
      keepUp(upkeep);
      keepUp(upkeep);
      assertEquals(audited + 2, authority.audited("sendUnnamedFeedback"));
      assertEquals(2, rows("audit_entry", UNNAMED_ENTRY));
      assertEquals(1, rows("feedback_item", "pass_tie is not null"));
      assertEquals(1, rows("voice_key", "true"));
      heard.clock().forward(Duration.ofDays(200));
      keepUp(upkeep);
      assertEquals(0, rows("feedback_item", "num_nonnulls(pass_tie, command_hash) > 0"));
      assertEquals(0, rows("voice_key", "true"));
      assertEquals(1, rows("theme_voice", "true"));
    } finally {
      heard.clock().reset();
    }
  }

  @Test
  void wordsOpenWithTheItemsOwnKeyOnly() {
    send(holder.once(), "pangolin").expect(201);
    var upkeep = new UnnamedUpkeep(heard.database(), heard.vault(), new Audit());
    var day = England.day(heard.clock().instant());
    var words =
        TestHeard.await(
            heard
                .database()
                .inTransaction(
                    Caller.Service.jobs(authority.id()), tx -> upkeep.wordsOfDay(tx, day)));
    assertEquals(List.of("pangolin"), List.copyOf(words.values()));
    var keys = ids("select id from feedback_item");
    assertNotEquals(0, keys.size());
  }

  private static final String UNNAMED_ENTRY =
      """
      verb = 'sendUnnamedFeedback' and num_nonnulls(actor_id, subject_id) = 0
      and (at at time zone 'Europe/London')::time = '00:00'
      """;

  private void keepUp(UnnamedUpkeep upkeep) {
    TestHeard.await(upkeep.keepUp(authority.id()));
  }

  private static Answer confirm(Client officer, UUID id, List<String> themes) {
    return officer.put("/v1/staff/feedback/" + id + "/themes", Map.of("themes", themes));
  }

  private Client newHolder() {
    return authority.passOf(authority.phoneOf(authority.youngPerson("Riley Stone")));
  }

  private Answer send(Client client, String words) {
    var command = client.header("Authorization") + client.header("Idempotency-Key");
    var thread = threads.computeIfAbsent(command, _ -> TestReceipt.thread());
    return client.post(PATH, body("anonymous", thread, words));
  }

  private Map<String, Object> body(String level, String thread, String words) {
    var body = new TreeMap<String, Object>();
    body.put("questionSet", authority.questionSet("worker-changed").toString());
    body.put("level", level);
    body.put("thread", thread);
    body.put("answers", List.of(Map.of("question", "better", "words", words)));
    body.put("mayQuote", false);
    return body;
  }

  private static Object outcome(Future<?> future) {
    return TestHeard.await(future.map(Object.class::cast).otherwise("refused"));
  }

  private List<UUID> ids(String sql) {
    return heard.asOwner(authority.id(), tx -> tx.list(row -> row.getUUID(0), sql));
  }

  private long rows(String table, String where) {
    return value("select count(*) from " + table + " where " + where, Long.class);
  }

  private <T> T value(String sql, Class<T> type) {
    return heard.asOwner(
        authority.id(), tx -> tx.run(sql).map(rows -> rows.iterator().next().get(type, 0)));
  }
}
