package care.heard.demo;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.cards.CardPart;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.DataKey;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The demo as it lies in the database. */
@HeardTest
class DemoGeneratorTest {
  private static final String SLUG = "test-demo";
  private static final UUID AUTHORITY = new Ids(SLUG).authority();
  private static final List<String> PUBLISHED = new ArrayList<>();

  @Test
  void everythingIsKeptAndEveryQuarterThatIsOverIsPublishedInOrder(TestHeard heard) {
    seed(heard, PUBLISHED);
    var history = new Calendar(heard.clock().instant()).history();
    assertEquals(history.stream().map(quarter -> quarter.code()).toList(), PUBLISHED);
    assertEquals(600, count(heard, "person"));
    assertEquals(600, count(heard, "person_key"));
    assertEquals(42, count(heard, "worker"));
    assertEquals(15, count(heard, "staff"));
    assertEquals(4, count(heard, "staff where worker_id is not null"));
    assertTrue(count(heard, "card") > 10);
    assertTrue(count(heard, "card_confirmation") > 5);
    assertEquals(4, count(heard, "question_set where state = 'published'"));
    assertEquals(1, count(heard, "question_set where state = 'draft'"));
    assertEquals(1, count(heard, "campaign"));
    assertEquals(181, count(heard, "ask"));
    assertEquals(80, count(heard, "allocation where stands_as <> 'worker'"));
    assertEquals(18, count(heard, "theme"));
    assertEquals(12, count(heard, "feedback_item where state = 'waiting'"));
    assertTrue(count(heard, "feedback_item") > 1800);
    assertTrue(count(heard, "alert where state = 'open'") >= 2);
    assertTrue(count(heard, "theme_suggestion") >= 12);
    assertEquals(14, count(heard, "visit"));
    assertEquals(135, count(heard, "meeting"));
  }

  /** Each of the two who open a sealed name has a key, made once. */
  @Test
  void confidentialSendersCanBeSealed(TestHeard heard) {
    seed(heard, PUBLISHED);
    var names = new SealedNames(heard.vertx(), heard.foundations(), SLUG);
    await(names.makeKeysIfNone());
    await(names.makeKeysIfNone());
    var here = "authority_id = '" + new Ids(SLUG).authority() + "'";
    assertEquals(2, count(heard, "identity_key where state = 'current' and " + here));
    assertEquals(2, count(heard, "identity_key_holder where " + here));
  }

  @Test
  void seedingAgainAddsNothing(TestHeard heard) {
    seed(heard, PUBLISHED);
    var items = count(heard, "feedback_item");
    seed(heard, new ArrayList<>());
    assertEquals(items, count(heard, "feedback_item"));
    assertEquals(600, count(heard, "person"));
  }

  @Test
  void everySealedTextOpensWithItsPersonsKeyAndNoOther(TestHeard heard) {
    seed(heard, PUBLISHED);
    assertOpens(heard, "person", "id", "name_sealed", id -> "person.name/" + id);
    assertOpens(
        heard,
        named("feedback_item"),
        "person_id",
        "words_sealed",
        id -> "feedback_item.words/" + id);
    assertOpens(
        heard,
        named("feedback_reply"),
        "person_id",
        "words_sealed",
        id -> "feedback_reply.words/" + id);
    assertOpens(heard, "meeting", "person_id", "place_sealed", id -> "meeting.place/" + id);
    assertOpens(heard, "meeting", "person_id", "who_sealed", id -> "meeting.who/" + id);
  }

  @Test
  void whatWasSentWithoutANameOpensWithItsOwnKeyAndIsAtEveryStage(TestHeard heard) {
    seed(heard, PUBLISHED);
    var opened =
        in(
            heard,
            tx ->
                tx.list(
                    row ->
                        heard
                            .vault()
                            .unwrap(row.getUUID("id"), row.getBuffer("item_key"))
                            .open(
                                row.getBuffer("words_sealed").getBytes(),
                                "feedback_item.words/" + row.getUUID("id")),
                    "select id, item_key, words_sealed from feedback_item where level <> 'named'"));
    assertEquals(3, opened.size());
    assertTrue(opened.stream().allMatch(text -> text.contains("one-thing-to-change")));
    assertEquals(
        1,
        count(
            heard,
            "feedback_item where level <> 'named' and answer_by < sent_on + 8 and state = 'read'"));
    assertEquals(1, count(heard, "feedback_item where level <> 'named' and state = 'promised'"));
    assertEquals(1, count(heard, "feedback_reply where person_id is null and staff_id is null"));
  }

  @Test
  void everyCardOpensPartByPart(TestHeard heard) {
    seed(heard, PUBLISHED);
    for (var part : CardPart.values()) {
      var table =
          "(select card_id as id, * from card_part where part = '%s') p".formatted(part.code());
      assertOpens(
          heard, table, "person_id", "words_sealed", id -> part.wordsContext(UUID.fromString(id)));
    }
  }

  @Test
  void theWordsAnswerQuestionsOfTheirSet(TestHeard heard) {
    seed(heard, PUBLISHED);
    var wrong =
        in(
            heard,
            tx ->
                tx.list(
                    row -> row.getString("answered"),
                    """
                    select distinct c.answered
                      from feedback_item i
                      join question_set s on s.id = i.question_set_id,
                           jsonb_object_keys(i.choices) as c (answered)
                     where not exists (
                             select 1
                               from jsonb_array_elements(s.content -> 'questions') q
                              where q ->> 'id' = c.answered
                                and (q ->> 'kind' = 'faces'
                                     or exists (select 1
                                                  from jsonb_array_elements(q -> 'options') o
                                                 where o -> 'value' = i.choices -> c.answered)))
                    """));
    assertEquals(List.of(), wrong);
  }

  @Test
  void nineYoungPeopleHaveToldTheirStoryAgainThisQuarter(TestHeard heard) {
    seed(heard, PUBLISHED);
    var first = new Calendar(heard.clock().instant()).current().firstDay();
    var told =
        in(
            heard,
            tx ->
                tx.run(
                        """
                        select count(distinct i.person_id)
                          from feedback_item i join item_theme t on t.item_id = i.id
                         where t.theme = 'REPEATING_STORY' and i.sent_on >= $1
                        """,
                        first)
                    .map(rows -> rows.iterator().next().getLong(0)));
    assertEquals(9L, told);
  }

  // The contexts of sealing are those of the features, which tell the person's key by its id.
  private static String named(String table) {
    return "(select * from %s where person_id is not null) as %s".formatted(table, table);
  }

  private static void assertOpens(
      TestHeard heard, String table, String person, String column, UnaryOperator<String> context) {
    var opened =
        in(
            heard,
            tx ->
                tx.run("select id, %s as person, %s from %s".formatted(person, column, table))
                    .compose(rows ->
                        heard
                            .vault()
                            .keysOf(tx, rows.stream().map(r -> r.getUUID("person")).toList())
                            .map(keys ->
                                rows.stream()
                                    .map(r ->
                                        open(keys.get(r.getUUID("person")), r, column, context))
                                    .toList())));
    assertFalse(opened.isEmpty(), table);
    assertTrue(opened.stream().noneMatch(String::isBlank), table);
    if (column.equals("words_sealed") && table.contains("feedback_item")) {
      opened.forEach(text -> assertFalse(new JsonObject(text).isEmpty()));
    }
  }

  private static String open(DataKey key, Row row, String column, UnaryOperator<String> context) {
    return key.open(row.getBuffer(column).getBytes(), context.apply(row.getUUID("id").toString()));
  }

  private static void seed(TestHeard heard, List<String> published) {
    var generator =
        new DemoGenerator(
            heard.vertx(), heard.database(), heard.vault(), heard.clock(), _ -> {}, SLUG);
    await(generator.seed(quarter -> publish(published, quarter)));
  }

  private static Future<Void> publish(List<String> published, String quarter) {
    if (!published.contains(quarter)) {
      published.add(quarter);
    }
    return Future.succeededFuture();
  }

  private static long count(TestHeard heard, String tableAndCondition) {
    return in(
        heard,
        tx ->
            tx.run("select count(*) from " + tableAndCondition)
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private static <T> T in(TestHeard heard, Function<Tx, Future<T>> work) {
    return heard.asOwner(AUTHORITY, work);
  }
}
