package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.bench.outage.OutageRehearsal;
import care.heard.support.Fakes;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six hours without FCM: nothing is lost before it expires, and nothing is sent after. */
@HeardTest
final class OutageTest {
  private static final int NOTICES = 6_000;
  // Of two replicas, with some to spare for those that were claimed meanwhile.
  private static final int AT_ONCE = 3 * 256;
  private static final int PAUSES = 200;

  @Test
  void sixThousandNoticesOutliveSixHours(TestHeard heard, @TempDir Path folder) {
    var fcm = Fakes.fcm(heard.vertx(), folder.resolve("fcm.json"));
    var authority = heard.newAuthority().id();
    var on = heard.foundations();
    try (var rehearsal =
        new OutageRehearsal(
            heard.vertx(), fcm, on.database(), authority, on.serviceKey(), on.keyTree(), _ -> {})) {
      var report = rehearsal.run(NOTICES);
      assertTrue(report.isClean(), report::toString);
      assertTrue(report.arrived() >= NOTICES * 2 / 5, report::toString);
      assertEquals(NOTICES, report.notices());
      // What was under way when it went away, and from then on one message for each pause.
      assertTrue(
          report.tries() < AT_ONCE + PAUSES,
          () -> "hammered what was away: " + report.tries() + " tries");
    }
  }
}
