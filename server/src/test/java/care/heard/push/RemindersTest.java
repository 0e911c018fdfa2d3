package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders from the outbox to the phone, by a clock of the test's own. */
@HeardTest
final class RemindersTest {
  private static final Instant STARTS = Instant.parse("2027-02-17T16:00:00Z");
  private static final Instant A_DAY_BEFORE = Instant.parse("2027-02-16T16:00:00Z");

  @TempDir private Path folder;
  private ReminderScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new ReminderScene(heard, folder);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-29T16:00, 2027-03-22T16:00:00Z, 2027-03-28T15:00:00Z, 2027-03-29T14:00:00Z",
    "2027-11-01T16:00, 2027-10-25T15:00:00Z, 2027-10-31T16:00:00Z, 2027-11-01T15:00:00Z"
  })
  void fallAtTheRightInstantOverBothClockChanges(
      LocalDateTime wall, Instant week, Instant day, Instant hour) {
    var starts = wall.atZone(ZoneId.of("Europe/London")).toInstant();
    scene.moveTo(starts.minus(Duration.ofDays(9)));
    scene.meeting(starts);
    scene.replica();
    scene.replica();
    int displayed = 0;
    for (var due : List.of(week, day, hour)) {
      scene.moveTo(due.minusSeconds(5));
      scene.assertStays(displayed);
      scene.moveTo(due);
      scene.untilDisplayed(++displayed);
      scene.assertStays(displayed);
    }
    assertEquals(3, scene.arrivals());
    assertEquals(3, scene.notices());
  }

  @Test
  void areShownOnceWhenAReplicaIsKilledBetweenSendingAndSayingSo() {
    var doomed = Vertx.vertx();
    scene.moveTo(A_DAY_BEFORE.minusSeconds(60));
    scene.meeting(STARTS);
    scene.moveTo(A_DAY_BEFORE);
    scene.replicaThatDiesAfterSending(doomed);
    scene.until(() -> scene.notices() == 1);
    await(doomed.close());

    scene.letLeasesRunOut();
    var secondDoomed = Vertx.vertx();
    scene.replicaThatDiesAfterSending(secondDoomed);
    scene.untilDisplayed(1);
    await(secondDoomed.close());

    scene.letLeasesRunOut();
    scene.replica();
    scene.until(() -> scene.authority().count("outbox where done_at is null") == 1);
    assertTrue(scene.arrivals() >= 2, "sent more than once");
    assertEquals(1, scene.displays().size(), "shown once");
    assertEquals(1, scene.notices());
  }

  @Test
  void ofAMeetingThatMovedFallBeforeItsNewTimeOnly() {
    scene.moveTo(A_DAY_BEFORE.minusSeconds(60));
    var meeting = scene.meeting(STARTS);
    scene.move(meeting, STARTS.plus(Duration.ofDays(1)));
    scene.replica();
    scene.moveTo(A_DAY_BEFORE);
    scene.until(() -> scene.authority().count("outbox where outcome = 'meeting moved'") == 1);
    scene.assertStays(0);
    scene.moveTo(A_DAY_BEFORE.plus(Duration.ofDays(1)));
    scene.untilDisplayed(1);
  }

  @Test
  void ofAMeetingThatWasCancelledOrErasedComeToNothing() {
    scene.moveTo(A_DAY_BEFORE.minusSeconds(60));
    var cancelled = scene.meeting(STARTS);
    var erased = scene.meeting(STARTS);
    scene.owner("update meeting set state = 'cancelled' where id = $1", cancelled);
    scene.owner("delete from meeting where id = $1", erased);
    scene.replica();
    scene.moveTo(A_DAY_BEFORE);
    scene.until(() -> scene.authority().count("outbox where outcome like 'meeting %'") == 2);
    scene.assertStays(0);
  }

  @Test
  void areLeftOutWhereTheYoungPersonDoesNotWantThem() {
    scene.moveTo(A_DAY_BEFORE.minusSeconds(60));
    scene.meeting(STARTS);
    scene.owner(
        """
        insert into notice_preference (person_id, authority_id, wakes, reminders, quiet_at_school)
        values ($1, $2, true, '{hour}', true)
        """,
        scene.person(),
        scene.authority().id());
    scene.replica();
    scene.moveTo(A_DAY_BEFORE);
    scene.until(() -> scene.authority().count("outbox where outcome = 'not wanted'") == 1);
    scene.assertStays(0);
    scene.moveTo(STARTS.minus(Duration.ofHours(1)));
    scene.untilDisplayed(1);
  }

  @Test
  void waitForTheEndOfTheNightAndGoByNightOnlyWhereTheMorningIsTooLate() {
    scene.owner(
        "update authority set quiet_from = '20:00', quiet_until = '08:00' where id = $1",
        scene.authority().id());
    var morning = Instant.parse("2027-02-18T08:30:00Z");
    var early = Instant.parse("2027-02-19T07:30:00Z");
    scene.moveTo(morning.minus(Duration.ofHours(1)).minusSeconds(5));
    scene.meeting(morning);
    scene.replica();
    scene.moveTo(morning.minus(Duration.ofHours(1)));
    scene.until(() -> scene.notices() == 1);
    scene.assertStays(0);
    scene.moveTo(Instant.parse("2027-02-18T08:00:00Z"));
    scene.untilDisplayed(1);

    scene.moveTo(early.minus(Duration.ofHours(1)).minusSeconds(5));
    scene.meeting(early);
    scene.moveTo(early.minus(Duration.ofHours(1)));
    scene.untilDisplayed(2);
  }

  @Test
  void areNotSentOnceTheMeetingHasBegun() {
    scene.moveTo(A_DAY_BEFORE.minusSeconds(60));
    scene.meeting(STARTS);
    scene.moveTo(STARTS.plusSeconds(1));
    scene.replica();
    scene.until(() -> scene.authority().count("outbox where outcome = 'expired'") == 2);
    scene.assertStays(0);
    assertEquals(0, scene.notices());
  }
}
