package care.heard.platform.jobs;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.CutCable;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workers, killed ones, and the end of a worker. */
@HeardTest
final class OutboxSharingTest {
  private TestOutbox outbox;

  @BeforeEach
  void begin(TestHeard heard) {
    outbox = new TestOutbox(heard);
  }

  @AfterEach
  void end() {
    outbox.close();
  }

  @Test
  void twoWorkersShareFiveHundredMessagesWithoutDoubling() {
    var ids = outbox.addMany(500);
    outbox.start(message -> outbox.note(message, Outcome.done("a")));
    outbox.start(message -> outbox.note(message, Outcome.done("b")));

    outbox.until(() -> outbox.handled().size() >= 500);
    outbox.assertStays(500);
    assertEquals(
        new HashSet<>(ids), new HashSet<>(outbox.handled().stream().map(m -> m.id()).toList()));
    assertEquals(500, outbox.authority().count("outbox where done_at is not null"));
  }

  @Test
  void whatAKilledWorkerHeldIsTakenOverWhenItsLeaseRunsOut() {
    var killed = Vertx.vertx();
    outbox.startOn(killed);
    var ids = outbox.addMany(20);
    outbox.until(() -> outbox.handled().size() == 20);
    await(killed.close());

    outbox.start(message -> outbox.note(message, Outcome.done("taken over")));
    outbox.assertStays(20);
    outbox.clock().forward(TestOutbox.PACE.lease());
    outbox.until(() -> ids.stream().allMatch(outbox::isFinished));
    assertEquals(40, outbox.handled().size());
    assertTrue(
        outbox.handled().subList(20, 40).stream().allMatch(message -> message.attempts() == 2));
  }

  @Test
  void aTaskThatNeverAnswersIsTriedAgain() {
    var hasty =
        new OutboxPace(
            TestOutbox.PACE.poll(),
            Duration.ofMillis(400),
            1,
            1,
            TestOutbox.PACE.backoff(),
            TestOutbox.PACE.keep());
    outbox.start(
        hasty, message -> message.attempts() == 1 ? outbox.hang(message) : outbox.finish(message));
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.handled().size() == 1 && outbox.isReleased(id));
    outbox.clock().forward(Duration.ofSeconds(2));
    outbox.until(() -> outbox.isFinished(id));
  }

  @Test
  void stoppingWaitsForWhatIsInHand() {
    var release = Promise.<Outcome>promise();
    var worker =
        outbox.start(message -> {
          outbox.handled().add(message);
          return release.future();
        });
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.handled().size() == 1);

    var stopped = worker.stop();
    assertFalse(stopped.isComplete());
    release.complete(Outcome.done("just in time"));
    await(stopped);
    assertEquals("just in time", outbox.outcome(id));
    outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.assertStays(1);
  }

  @Test
  void leavesTopicsThatItDoesNotKnow() {
    var id = outbox.add("unknown-" + outbox.topic(), Duration.ZERO, TestOutbox.HOUR);
    outbox.start(message -> outbox.note(message, Outcome.done("sent")));
    outbox.assertStays(0);
    assertFalse(outbox.isFinished(id));
  }

  @Test
  void aNudgeSavesTheWait() {
    var slow =
        new OutboxPace(
            TestOutbox.HOUR,
            TestOutbox.PACE.lease(),
            TestOutbox.PACE.batch(),
            TestOutbox.PACE.inHand(),
            TestOutbox.PACE.backoff(),
            TestOutbox.HOUR);
    var worker = outbox.start(slow, outbox::finish);
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    worker.wake();
    outbox.until(() -> outbox.isFinished(id));
  }

  @Test
  void tidiesUpWhatIsFinishedAndWhatNobodyClaimed() {
    var old = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    var worker = outbox.start(outbox::finish);
    outbox.until(() -> outbox.isFinished(old));
    await(worker.stop());
    var unclaimed = outbox.add("unknown-" + outbox.topic(), Duration.ZERO, TestOutbox.HOUR);

    outbox.clock().forward(Duration.ofDays(8));
    outbox.start(outbox::finish);
    outbox.until(() -> outbox.isFinished(unclaimed));
    assertEquals("expired", outbox.outcome(unclaimed));
    outbox.until(() -> outbox.authority().count("outbox where id = '" + old + "'") == 0);
  }

  @Test
  void whatWasDoneWhileTheDatabaseWasAwayIsNotedWhenItIsBack() {
    var cable = new CutCable(outbox.heard());
    var release = Promise.<Outcome>promise();
    outbox.startBehind(
        cable,
        message -> {
          outbox.handled().add(message);
          return release.future();
        });
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.handled().size() == 1);

    cable.cut();
    release.complete(Outcome.done("sent meanwhile"));
    outbox.assertStays(1);
    assertFalse(outbox.isFinished(id));
    cable.mend();
    outbox.until(() -> outbox.isFinished(id));
    assertEquals("sent meanwhile", outbox.outcome(id));
    assertEquals(1, outbox.handled().size());
  }
}
