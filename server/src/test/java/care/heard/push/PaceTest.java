package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How fast a project may send. */
final class PaceTest {
  private static final Instant NOW = Instant.parse("2027-01-13T12:00:00Z");

  @Test
  void slicesFollowOneAnotherAtThePace() {
    var taken = Pace.fresh(NOW).take(500, NOW);
    assertEquals(NOW.plusMillis(50), taken.start(NOW));
    assertEquals(NOW.plusMillis(100), taken.take(500, NOW).start(NOW));
    assertTrue(taken.allows(NOW));
    assertFalse(taken.take(25_000, NOW).allows(NOW), "too far ahead");
  }

  @Test
  void halvesOnceForARefusalAndThoseUnderWay() {
    var slower = Pace.fresh(NOW).tooFast(Duration.ofSeconds(30), NOW);
    assertEquals(Pace.MOST / 2, slower.perSecond());
    assertFalse(slower.allows(NOW.plusSeconds(29)));
    assertTrue(slower.allows(NOW.plusSeconds(30)));
    var soon = slower.tooFast(Duration.ofSeconds(30), NOW.plusMillis(500));
    assertEquals(Pace.MOST / 2, soon.perSecond());
  }

  @Test
  void halvesAgainWhenItIsStillTooFastAndNeverToNothing() {
    var pace = Pace.fresh(NOW);
    for (int i = 0; i < 40; i++) {
      pace = pace.tooFast(Duration.ofMillis(1), NOW.plusSeconds(3L * i));
    }
    assertTrue(pace.perSecond() >= 10, () -> "slow");
    assertTrue(pace.perSecond() < 120, () -> "slower");
  }

  @Test
  void aClockThatWasFarAheadHoldsNobodyUp() {
    var ahead = NOW.plus(Duration.ofDays(300));
    var wrong = Pace.fresh(ahead).take(500, ahead).tooFast(Duration.ofHours(1), ahead);
    assertFalse(wrong.allows(NOW));
    assertTrue(wrong.believed(NOW).allows(NOW));
    var right = Pace.fresh(NOW).take(500, NOW).tooFast(Duration.ofHours(1), NOW);
    assertEquals(right, right.believed(NOW));
  }

  @Test
  void recoversWithinMinutes() {
    var slower = Pace.fresh(NOW).tooFast(Duration.ZERO, NOW);
    assertEquals(Pace.MOST * 0.75, slower.perSecond(NOW.plusSeconds(75)), 1);
    assertEquals(Pace.MOST, slower.perSecond(NOW.plus(Duration.ofHours(1))));
  }

  @Test
  void stopsTwiceAsLongEachTimeUpToTwoMinutes() {
    var pace = Pace.fresh(NOW);
    for (long seconds : new long[] {2, 4, 8, 16, 32, 64, 120, 120}) {
      var at = pace.pausedUntil();
      pace = pace.stopped(at);
      assertEquals(at.plusSeconds(seconds), pace.pausedUntil());
      assertEquals(pace, pace.stopped(at.plusSeconds(1)), "stopped already by another replica");
    }
    var again = pace.goesOn(NOW.plusSeconds(900)).stopped(NOW.plusSeconds(900));
    assertEquals(NOW.plusSeconds(902), again.pausedUntil());
  }

  @Test
  void afterAPauseOneMessageGoesAheadAndTheOthersWaitForItsAnswer() {
    var paused = Pace.fresh(NOW).stopped(NOW);
    var back = paused.pausedUntil();
    assertTrue(paused.needsProbe());
    var probing = paused.probe(back);
    assertFalse(probing.allows(back), "the others wait");
    assertTrue(probing.allows(back.plusSeconds(30)), "an answer that never comes holds nobody up");
    assertTrue(probing.goesOn(back.plusMillis(80)).allows(back.plusMillis(80)));
    assertFalse(probing.goesOn(back).needsProbe());
    assertEquals(back.plusSeconds(4), probing.stopped(back).pausedUntil(), "twice as long");
  }
}
