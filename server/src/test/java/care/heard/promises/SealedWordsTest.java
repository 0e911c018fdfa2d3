package care.heard.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Promise 6: words and names are sealed. A copy of every table, and every line that was logged,
 * gives none of them away.
 */
@HeardTest
class SealedWordsTest {
  private static final List<String> CANARIES =
      List.of("Zebulon", "quokka", "marmoset", "axolotl", "pangolin", "capybara");

  @Test
  void noTableAndNoLogLineHoldsWordsOrNames(TestHeard heard) {
    var logged = listen();
    var authority = heard.newAuthority();
    live(authority);
    for (var table : tables(heard, authority)) {
      var text = asText(heard, authority, table);
      CANARIES.forEach(c -> assertFalse(holds(text, c), () -> table + " holds " + c));
    }
    var lines =
        logged.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining());
    CANARIES.forEach(c -> assertFalse(lines.contains(c), () -> "a log line holds " + c));
  }

  @Test
  void whatWasSealedOpensForThoseWhoMay(TestHeard heard) {
    var authority = heard.newAuthority();
    var phone = live(authority);
    var id = phone.get("/v1/feedback").json().at("/feedback/0/id").asText();
    var mine = phone.get("/v1/feedback/" + id).expect(200).text();
    assertTrue(mine.contains("quokka") && mine.contains("marmoset"), mine);
    assertEquals("axolotl", phone.get("/v1/meetings").json().at("/meetings/0/place").asText());
  }

  @Test
  void withoutThePersonsKeyNothingOpens(TestHeard heard) {
    var authority = heard.newAuthority();
    var phone = live(authority);
    heard.asOwner(authority.id(), tx -> tx.run("delete from person_key"));
    var id = phone.get("/v1/feedback").expect(200).json().at("/feedback/0/id").asText();
    phone.get("/v1/feedback/" + id).expectProblem(404, "not-found");
  }

  // Bytes are shown as hexadecimal digits.
  private static boolean holds(String text, String canary) {
    var hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
    return text.contains(canary) || text.contains(hex);
  }

  private static Client live(TestAuthority authority) {
    var person = authority.youngPerson("Zebulon Canary");
    var phone = authority.phoneOf(person);
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var id = phone.once().post("/v1/feedback", feedback(authority)).expect(201).json().get("id");
    var path = "/v1/staff/feedback/" + id.asText();
    officer.once().post(path + "/replies", Map.of("words", "the marmoset is back")).expect(201);
    officer.once().post("/v1/staff/meetings", meeting(person.toString())).expect(201);
    officer.get("/v1/staff/young-people?search=Zebulon").expect(200);
    phone.with("If-Match", "\"0\"").put("/v1/card", card()).expect(200);
    return phone;
  }

  private static Map<String, Object> card() {
    var part = Map.of("words", "he hits me and my capybara", "shareWith", List.of("worker"));
    return Map.of(
        "parts",
        Map.of("first", part, "name", part, "matters", part, "asked", part, "helps", part));
  }

  private static Map<String, Object> feedback(TestAuthority authority) {
    return Map.of(
        "questionSet",
        authority.questionSet("how-are-things"),
        "level",
        "named",
        "answers",
        List.of(Map.of("question", "one-good-thing", "words", "I met a quokka")),
        "shareWith",
        List.of("participation"),
        "mayQuote",
        true,
        "wantsAnswer",
        false);
  }

  private static Map<String, Object> meeting(String person) {
    return Map.of(
        "person",
        person,
        "kind",
        "other",
        "date",
        LocalDate.now(ZoneOffset.UTC).plusDays(9).toString(),
        "startTime",
        "16:00",
        "place",
        "axolotl",
        "who",
        List.of("Dr pangolin"));
  }

  private static List<String> tables(TestHeard heard, TestAuthority authority) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.list(
                row -> row.getString("tablename"),
                "select tablename from pg_tables where schemaname = 'heard'"));
  }

  private static String asText(TestHeard heard, TestAuthority authority, String table) {
    return heard.asOwner(authority.id(), tx -> rows(tx, table));
  }

  private static Future<String> rows(Tx tx, String table) {
    return tx.list((Row row) -> row.getString(0), "select t::text from " + table + " t")
        .map(rows -> String.join("\n", rows));
  }

  private static ListAppender<ILoggingEvent> listen() {
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    var root = (Logger) LoggerFactory.getLogger("care.heard");
    root.setLevel(Level.DEBUG);
    root.addAppender(appender);
    return appender;
  }
}
