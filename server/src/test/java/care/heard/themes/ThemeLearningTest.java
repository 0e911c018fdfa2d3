package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.feedback.ConfirmedItems;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff confirm teaches the suggestions of their own authority, and of no other. */
@HeardTest
class ThemeLearningTest {
  private TestHeard heard;
  private TestAuthority authority;
  private ThemeModels models;
  private ThemeLearning learning;

  @BeforeEach
  void begin(TestHeard running) {
    heard = running;
    authority = heard.newAuthority();
    models = new ThemeModels(heard.foundations().serviceKey());
    var themes = new ThemeService(new Audit(), (_, _) -> Future.succeededFuture(Optional.empty()));
    learning =
        new ThemeLearning(
            heard.vertx(),
            heard.database(),
            themes,
            models,
            new ConfirmedItems(heard.vault())::wordsOf);
  }

  @Test
  void itLearnsOnceThereIsEnoughAndAgainOnceThereIsMore() {
    confirm(send(TeachingTest.examples(99)));
    assertEquals("nothing new to learn: 99 confirmed texts", learn());
    confirm(sendUnnamed("something about my bus, at last"));
    var first = learn();
    assertTrue(first.startsWith("version 1 learned from "), first);
    assertTrue(first.endsWith(": in use"), first);
    assertEquals("nothing new to learn: 100 confirmed texts", learn());
    assertEquals("LEARNING_WORK", suggested("the bus never comes"));
    assertEquals("HOME", suggested("my cat sleeps here"));
    assertEquals(List.of(), learnedElsewhere());
    itIsDoneWithoutWhereItDoesNotOpen();
  }

  private void itIsDoneWithoutWhereItDoesNotOpen() {
    heard.asOwner(authority.id(), tx -> tx.run("update theme_model set weights_sealed = '\\x00'"));
    assertTrue(models.allOpen());
    models = new ThemeModels(heard.foundations().serviceKey());
    assertEquals(Optional.empty(), jobs(models::inUse));
    assertFalse(models.allOpen(), "it shows with the health");
  }

  private List<ThemeModelStore.Learned> learnedElsewhere() {
    var elsewhere = Caller.Service.jobs(heard.newAuthority().id());
    return TestHeard.await(heard.database().inTransaction(elsewhere, models::all));
  }

  private String learn() {
    return learning.learn(authority.id(), TeachingTest::vector, _ -> {}).await();
  }

  private String suggested(String words) {
    var taught = jobs(models::inUse);
    var reader = new TaughtReader(TeachingTest::vector, taught.orElseThrow(), Taxonomy.standard());
    assertEquals("e5-small-v2-q taught 1", reader.version());
    return reader.suggest(words).getFirst().code();
  }

  private <T> T jobs(Function<Tx, Future<T>> work) {
    var jobs = Caller.Service.jobs(authority.id());
    return TestHeard.await(heard.database().inTransaction(jobs, work));
  }

  private List<UUID> send(List<Teaching.Example> examples) {
    var phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    var sent = new ArrayList<UUID>();
    examples.forEach(example -> sent.add(send(phone, example.words())));
    return sent;
  }

  private UUID send(Client phone, String words) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed"),
            "level",
            "named",
            "answers",
            List.of(Map.of("question", "better", "words", words)),
            "shareWith",
            List.of("participation"),
            "mayQuote",
            false,
            "wantsAnswer",
            false);
    var sent = phone.once().post("/v1/feedback", body).expect(201);
    return UUID.fromString(sent.json().get("id").asText());
  }

  private List<UUID> sendUnnamed(String words) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed").toString(),
            "level",
            "anonymous",
            "thread",
            TestReceipt.thread(),
            "answers",
            List.of(Map.of("question", "better", "words", words)),
            "mayQuote",
            false);
    var phone = authority.phoneOf(authority.youngPerson("Robin Marsh"));
    authority.passOf(phone).once().post("/v1/unnamed-feedback", body).expect(201);
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.list(
                row -> row.getUUID(0), "select id from feedback_item where level = 'anonymous'"));
  }

  private void confirm(List<UUID> items) {
    var reader = authority.staffId(Role.PARTICIPATION_OFFICER, 1);
    heard.asOwner(
        authority.id(),
        tx ->
            new ConfirmedItems(heard.vault())
                .wordsOf(tx, items)
                .compose(words -> {
                  var now = tx.now().atOffset(ZoneOffset.UTC);
                  var rows = new ArrayList<Tuple>();
                  words.forEach((item, text) ->
                      rows.add(
                          Tuple.of(authority.id(), item, TeachingTest.theme(text), reader, now)));
                  return tx.runAll("insert into item_theme values ($1, $2, $3, $4, $5)", rows);
                }));
  }
}
