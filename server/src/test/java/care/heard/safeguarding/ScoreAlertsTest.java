package care.heard.safeguarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.audit.Audit;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.Outcome;
import care.heard.platform.time.England;
import care.heard.safeguarding.score.DisclosureHead;
import care.heard.safeguarding.score.ScoreModel;
import care.heard.safeguarding.score.ScoreTask;
import care.heard.safeguarding.score.UnnamedScores;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import care.heard.themes.Embedder;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The score opens alerts after the fact, once, and nothing waits for it. */
@HeardTest
class ScoreAlertsTest {
  private static final String CALLING = "zebra";

  private static final String TELLING =
      "select count(*) from alert where person_id is not null or opened_at is not null";

  private TestHeard heard;
  private TestAuthority authority;
  private SafeguardingService safeguarding;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    var clocks = new AlertClocks(heard.foundations().serviceKey());
    safeguarding = new SafeguardingService(new AlertStore(clocks), new Audit());
  }

  @Test
  void whatCallsOpensOneAlertHoweverOftenItIsLookedAt() {
    var person = authority.youngPerson("Riley Stone");
    var item = sendNamed(person);
    var task = task(loaded(ScoreAlertsTest::knowingOneWord), person, CALLING);
    assertEquals(Outcome.done("rest"), TestHeard.await(task.perform(message(item))));
    assertEquals(Outcome.done("rest"), TestHeard.await(task.perform(message(item))));
    assertEquals(List.of("score"), sources());
    assertEquals(List.of(item), alerts());
  }

  @Test
  void whatDoesNotCallOpensNone() {
    var person = authority.youngPerson("Riley Stone");
    var item = sendNamed(person);
    var task = task(loaded(ScoreAlertsTest::knowingOneWord), person, "horse");
    assertEquals(Outcome.done("rest"), TestHeard.await(task.perform(message(item))));
    assertEquals(List.of(), alerts());
  }

  @Test
  void withoutTheModelTheRestGoesOnAndHealthSaysSo() {
    var person = authority.youngPerson("Riley Stone");
    var item = sendNamed(person);
    var model = new ScoreModel(heard.vertx(), ScoreAlertsTest::missing);
    assertFalse(model.works());
    assertFalse(TestHeard.await(model.load()));
    assertFalse(model.works());
    var task = task(model, person, CALLING);
    assertEquals(Outcome.done("rest"), TestHeard.await(task.perform(message(item))));
    assertEquals(List.of(), alerts());
  }

  @Test
  void whatHasNoNameIsLookedAtByTheDay() {
    sendUnnamed();
    var items =
        heard.asOwner(
            authority.id(), tx -> tx.list(r -> r.getUUID(0), "select id from feedback_item"));
    var words = new HashMap<UUID, String>();
    items.forEach(id -> words.put(id, CALLING));
    var scores =
        new UnnamedScores(
            heard.database(),
            safeguarding,
            loaded(ScoreAlertsTest::knowingOneWord),
            (tx, day) ->
                Future.succeededFuture(
                    day.equals(England.day(tx.now())) ? Map.copyOf(words) : Map.of()));
    TestHeard.await(scores.look(authority.id()));
    TestHeard.await(scores.look(authority.id()));
    assertEquals(items, alerts());
    long telling =
        heard.asOwner(
            authority.id(), tx -> tx.run(TELLING).map(rows -> rows.iterator().next().getLong(0)));
    assertEquals(0, telling);
  }

  private ScoreTask task(ScoreModel model, UUID person, String words) {
    return new ScoreTask(
        heard.database(),
        safeguarding,
        model,
        (_, _) -> Future.succeededFuture(Optional.of(new ScoreTask.Said(person, words))),
        _ -> Future.succeededFuture(Outcome.done("rest")));
  }

  private ScoreModel loaded(Embedder embedder) {
    var model = new ScoreModel(heard.vertx(), () -> embedder);
    assertTrue(TestHeard.await(model.load()));
    return model;
  }

  private static Embedder missing() {
    throw new IllegalStateException("no such file");
  }

  // As far as can be on the side of danger for one word, and on the other for all else.
  private static float[] knowingOneWord(String text) {
    var weights = DisclosureHead.standard().weights();
    var vector = new float[weights.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Math.signum(weights[i]) * (text.contains(CALLING) ? 1 : -1);
    }
    return vector;
  }

  private OutboxMessage message(UUID item) {
    var now = heard.clock().instant();
    return new OutboxMessage(
        UUID.randomUUID(),
        authority.id(),
        "suggest-themes",
        new JsonObject().put("item", item.toString()),
        now,
        now.plusSeconds(60),
        1);
  }

  private UUID sendNamed(UUID person) {
    var sent =
        authority
            .phoneOf(person)
            .once()
            .post(
                "/v1/feedback",
                Map.of(
                    "questionSet",
                    authority.questionSet("worker-changed").toString(),
                    "level",
                    "named",
                    "answers",
                    List.of(Map.of("question", "better", "words", "a goodbye")),
                    "wantsAnswer",
                    false,
                    "shareWith",
                    List.of("participation"),
                    "mayQuote",
                    false))
            .expect(201);
    return UUID.fromString(sent.json().get("id").asText());
  }

  private void sendUnnamed() {
    var phone = authority.phoneOf(authority.youngPerson("Robin Stone"));
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed").toString(),
            "level",
            "anonymous",
            "thread",
            TestReceipt.thread(),
            "answers",
            List.of(Map.of("question", "better", "words", "a goodbye")),
            "mayQuote",
            false);
    authority.passOf(phone).once().post("/v1/unnamed-feedback", body).expect(201);
  }

  private List<UUID> alerts() {
    return heard.asOwner(
        authority.id(), tx -> tx.list(r -> r.getUUID(0), "select item_id from alert"));
  }

  private List<String> sources() {
    return heard.asOwner(
        authority.id(), tx -> tx.list(r -> r.getString(0), "select source from alert"));
  }
}
