package care.heard.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.UnnamedScene;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Promise 2, the part that can be read off: a run without a name, with a reply and an answer back,
 * puts nothing that leads to a person or a moment into a table, a log line, a metric or a push.
 */
@HeardTest
class NamelessRunTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String AGENT = "canary-agent/7.3";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** A time of day other than the start of one. */
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:(?!00:00\\+)\\d\\d:\\d\\d");

  private static final String ORDERED_ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-";

  /** What the background writes at any moment, for everybody. */
  private static final Set<String> BACKGROUND =
      Set.of("audit_seal", "audit_checkpoint", "outbox", "flyway_schema_history");

  private final Set<String> forbidden = new HashSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "confidential"})
  void leavesNothingThatLeadsToAnybody(String level, TestHeard heard) throws Exception {
    var authority = heard.newAuthority();
    var person = authority.youngPerson("Riley Stone");
    var phone = authority.phoneOf(person);
    var holder = disguised(authority.passOf(phone));
    var body = UnnamedScene.body(authority, level, "quokka");
    var receipt = disguised(authority.receiptOf(body.get("thread").toString()));
    forbid(heard, authority, person, phone, holder, body);
    var scene = new UnnamedScene(authority);
    var pushed = heard.fcm().messages().size();
    var logged = listen();
    try {
      var sent =
          during(
              heard, authority, () -> once(holder).post("/v1/unnamed-feedback", body).expect(201));
      var item = scene.newest("quokka");
      scene.reply(item, "will-do", "We will ask.").expect(201);
      var answered =
          during(
              heard,
              authority,
              () -> {
                receipt.get("/v1/thread").expect(200);
                var more = Map.of("words", "marmoset");
                once(receipt).post("/v1/thread/messages", more).expect(201);
                receipt.get("/v1/thread").expect(200);
              });
      assertFalse(sent.isEmpty());
      assertFalse(answered.isEmpty());
      var back = during(heard, authority, () -> receipt.put("/v1/thread/withdrawal").expect(204));
      assertFalse(back.isEmpty());
      List.of(sent, answered, back).forEach(this::requireNameless);
    } finally {
      stop(logged);
    }
    var lines = new StringBuilder();
    logged.list.forEach(line -> lines.append(line.getFormattedMessage()).append('\n'));
    requireNone("the log", lines.toString());
    requireNone("the metrics", metrics(heard));
    assertFalse(
        metrics(heard).matches("(?s).*(nnamed|hread\\b|Thread\").*"),
        "no operation of it is counted");
    assertEquals(pushed, heard.fcm().messages().size(), "nobody is woken");
  }

  /** The same eyes see what a named run leaves: they are open. */
  @Test
  void theSameEyesSeeANamedRun(TestHeard heard) {
    var authority = heard.newAuthority();
    var person = authority.youngPerson("Riley Stone");
    var phone = authority.phoneOf(person);
    forbidden.add(person.toString());
    var body = UnnamedScene.body(authority, "named", "quokka");
    body.remove("thread");
    body.put("shareWith", List.of("participation"));
    body.put("wantsAnswer", true);
    var rows = during(heard, authority, () -> phone.once().post("/v1/feedback", body).expect(201));
    assertTrue(rows.stream().anyMatch(row -> row.contains(person.toString())));
    assertTrue(rows.stream().anyMatch(row -> MOMENT.matcher(row).find()));
  }

  private void forbid(
      TestHeard heard,
      TestAuthority authority,
      UUID person,
      Client phone,
      Client holder,
      Map<String, Object> body) {
    forbidden.addAll(List.of(ADDRESS, AGENT, TRACE, "quokka", "marmoset"));
    forbidden.add(person.toString());
    forbidden.add(body.get("thread").toString());
    forbidden.add(holder.header("Authorization").split("\"", -1)[1]);
    forbidden.add(phone.phone().accessToken().orElseThrow());
    forbidden.add(phone.phone().refreshToken());
    forbidden.addAll(
        heard.asOwner(
            authority.id(),
            tx ->
                tx.list(
                    row -> row.getUUID(0).toString(),
                    "select id from device where person_id = $1",
                    person)));
  }

  private static Client disguised(Client client) {
    return client
        .with("User-Agent", AGENT)
        .with("X-Forwarded-For", ADDRESS)
        .with("Forwarded", "for=" + ADDRESS)
        .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
  }

  private Client once(Client client) {
    var keyed = client.once();
    forbidden.add(keyed.header("Idempotency-Key"));
    return keyed;
  }

  private void requireNameless(Set<String> rows) {
    for (var row : rows) {
      requireNone("a row", row);
      assertFalse(MOMENT.matcher(row).find(), () -> "a moment: " + row);
      assertFalse(Pattern.compile(ORDERED_ID).matcher(row).find(), () -> "an ordered id: " + row);
    }
  }

  // Bytes are shown as hexadecimal digits.
  private void requireNone(String where, String text) {
    for (var canary : forbidden) {
      var hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
      assertFalse(text.contains(canary) || text.contains(hex), () -> where + " holds " + canary);
    }
  }

  private static Set<String> during(TestHeard heard, TestAuthority authority, Runnable work) {
    var before = rows(heard, authority);
    work.run();
    var after = rows(heard, authority);
    after.removeAll(before);
    return after;
  }

  /** Every row of every table that belongs to the authority, with the table's name. */
  private static Set<String> rows(TestHeard heard, TestAuthority authority) {
    var all = new TreeSet<String>();
    var tables =
        heard.asOwner(
            authority.id(),
            tx ->
                tx.list(
                    row -> row.getString(0),
                    "select tablename::text from pg_tables where schemaname = 'heard'"));
    for (var table : tables) {
      if (!BACKGROUND.contains(table)) {
        var sql = "select '" + table + " ' || t::text from " + table + " t";
        all.addAll(heard.asOwner(authority.id(), tx -> tx.list(row -> row.getString(0), sql)));
      }
    }
    return all;
  }

  private static String metrics(TestHeard heard) throws Exception {
    var address = URI.create(heard.management() + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static ListAppender<ILoggingEvent> listen() {
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    root().addAppender(appender);
    service().setLevel(Level.TRACE);
    return appender;
  }

  private static void stop(ListAppender<ILoggingEvent> appender) {
    root().detachAppender(appender);
    service().setLevel(null);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger service() {
    return (Logger) LoggerFactory.getLogger("care.heard");
  }
}
