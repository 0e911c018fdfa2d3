package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Themes of what came without a name are suggested for a whole day at once, and only if new. */
@HeardTest
class UnnamedSuggestionsTest {
  private final Map<UUID, String> words = new HashMap<>();
  private TestHeard heard;
  private TestAuthority authority;
  private UnnamedSuggestions suggestions;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    var suggester = new ThemeSuggester(heard.vertx(), () -> UnnamedSuggestionsTest::vector);
    assertTrue(TestHeard.await(suggester.load()));
    var themes = new ThemeService(new Audit(), (_, _) -> Future.succeededFuture(Optional.empty()));
    suggestions =
        new UnnamedSuggestions(
            heard.database(),
            themes,
            new ThemeModels(heard.foundations().serviceKey()),
            suggester,
            this::wordsOfDay);
  }

  // A model that knows one word.
  private static float[] vector(String text) {
    return text.contains("goodbye") ? new float[] {1, 0} : new float[] {0, 1};
  }

  @Test
  void allOfADayAreWrittenByOneTransaction() {
    send();
    suggest();
    var before = transactions();
    assertEquals(1, before.size());
    suggest();
    assertEquals(before, transactions(), "nothing new, nothing written");
    send();
    suggest();
    var after = transactions();
    assertEquals(1, after.size(), "both items by the same");
    assertTrue(!before.equals(after));
    assertEquals(2, count("select count(distinct item_id) from theme_suggestion"));
  }

  private void suggest() {
    TestHeard.await(suggestions.suggest(authority.id()));
  }

  private Future<Map<UUID, String>> wordsOfDay(Tx tx, LocalDate day) {
    return Future.succeededFuture(day.equals(England.day(tx.now())) ? Map.copyOf(words) : Map.of());
  }

  private void send() {
    var phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
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
    heard
        .asOwner(
            authority.id(), tx -> tx.list(row -> row.getUUID(0), "select id from feedback_item"))
        .forEach(id -> words.put(id, "a goodbye"));
  }

  private List<String> transactions() {
    return heard.asOwner(
        authority.id(),
        tx -> tx.list(row -> row.getString(0), "select distinct xmin::text from theme_suggestion"));
  }

  private long count(String sql) {
    return heard.asOwner(
        authority.id(), tx -> tx.run(sql).map(rows -> rows.iterator().next().getLong(0)));
  }
}
