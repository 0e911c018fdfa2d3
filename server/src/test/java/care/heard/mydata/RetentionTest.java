package care.heard.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.asks.AskReason;
import care.heard.asks.Asks;
import care.heard.asks.NewAsk;
import care.heard.platform.held.Retention;
import care.heard.platform.time.England;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was kept long enough goes, and not a day before. */
@HeardTest
class RetentionTest {
  private static final Map<String, String> ROWS =
      Map.of(
          "feedback", "feedback_item where level = 'named'",
          "unnamed", "feedback_item where level <> 'named'",
          "meetings", "meeting",
          "corrections", "correction",
          "asks", "ask",
          "card-reads", "card_read",
          "notices", "notice",
          "enrolment-codes", "enrolment_code",
          "push-tokens", "device where push_token is not null");

  private TestHeard heard;
  private LivedIn life;
  private Instant now;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    now = heard.clock().instant();
    life = new LivedIn(heard);
    assertEquals(201, life.unnamed("nobody knows").status());
    var until = England.day(now);
    var ask = new NewAsk(life.person, "my-meeting", AskReason.PERIOD, Optional.empty(), until);
    heard.asOwner(life.authority.id(), tx -> new Asks().ask(tx, ask));
  }

  @Test
  void eachKindGoesAfterItsTimeAndNotBefore() {
    for (var kind : new Retention().kinds()) {
      if (kind.isApplied() && kind.days() != null) {
        var rows = ROWS.get(kind.code());
        assertTrue(life.authority.count(rows) > 0, kind.code());
        after(kind.days() - 2);
        assertTrue(life.authority.count(rows) > 0, kind.code() + " went too early");
        after(kind.days() + 12);
        assertEquals(0, life.authority.count(rows), kind.code());
        begin(heard);
      }
    }
  }

  @Test
  void whatAnAlertThatIsNotClosedIsAboutStays() {
    life.phone.once().post("/v1/feedback", life.feedback("he hits me")).expect(201);
    after(800);
    assertEquals(1, life.authority.count("feedback_item"));
  }

  @Test
  void whoeverIsTwentySixIsErased() {
    after(11 * 366);
    assertEquals(0, life.authority.count("person"));
    assertEquals(1, life.authority.count("erasure where why = 'age'"));
  }

  @Test
  void theTableSaysEverythingOnceAndTheDocumentTheSame() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "retention.md"));
    var codes = new HashSet<String>();
    for (var kind : new Retention().kinds()) {
      assertTrue(codes.add(kind.code()), kind.code());
      var row =
          "| %s | %s | %s | %s | %s |"
              .formatted(kind.what(), kind.kept(), kind.from(), kind.why(), kind.source());
      assertTrue(document.contains(row), row);
    }
  }

  private void after(int days) {
    heard.clock().moveTo(now.plus(Duration.ofDays(days)));
    MyDataJobs.run(heard, features -> features.myData().retention().keepUp(life.authority.id()));
    heard.clock().reset();
  }
}
