package care.heard.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of one message, by a clock of its own. */
@HeardTest
final class OutboxWorkerTest {
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
  void handsOverWhatWasCommittedAndNotesHowItEnded() {
    outbox.start(message -> outbox.note(message, Outcome.done("sent")));
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);

    outbox.until(() -> outbox.isFinished(id));
    var message = outbox.handled().getFirst();
    assertEquals(id, message.id());
    assertEquals(outbox.authority().id(), message.authority());
    assertEquals(new JsonObject().put("thing", 7), message.payload());
    assertEquals(1, message.attempts());
    assertEquals("sent", outbox.outcome(id));
    assertEquals(1, outbox.handled().size());
  }

  @Test
  void whatWasRolledBackIsNeverHandled() {
    outbox.start(message -> outbox.note(message, Outcome.done("sent")));
    var failed = outbox.addAndRollBack();
    outbox.until(failed::failed);
    outbox.assertStays(0);
  }

  @Test
  void waitsUntilAMessageIsDue() {
    outbox.start(message -> outbox.note(message, Outcome.done("sent")));
    var id = outbox.add(TestOutbox.HOUR, TestOutbox.HOUR.multipliedBy(2));
    outbox.assertStays(0);

    outbox.clock().forward(TestOutbox.HOUR);
    outbox.until(() -> outbox.isFinished(id));
  }

  @Test
  void whatHasExpiredIsDroppedUnhandled() {
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.clock().forward(TestOutbox.HOUR);
    outbox.start(message -> outbox.note(message, Outcome.done("sent")));

    outbox.until(() -> outbox.isFinished(id));
    assertEquals("expired", outbox.outcome(id));
    assertTrue(outbox.handled().isEmpty());
  }

  @Test
  void aDropIsFinal() {
    outbox.start(message -> outbox.note(message, Outcome.drop("nobody there")));
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.isFinished(id));
    assertEquals("nobody there", outbox.outcome(id));
  }

  @Test
  void triesAgainAfterARetryAFailureAndAThrow() {
    outbox.start(message -> {
      outbox.handled().add(message);
      return switch (message.attempts()) {
        case 1 -> Future.succeededFuture(Outcome.retry());
        case 2 -> Future.failedFuture("down");
        case 3 -> throw new IllegalStateException("broken");
        case 4 -> Future.succeededFuture(null);
        default -> Future.succeededFuture(Outcome.done("at last"));
      };
    });
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    for (int attempt = 1; attempt < 5; attempt++) {
      int tried = attempt;
      outbox.until(() -> outbox.handled().size() == tried && outbox.isReleased(id));
      assertFalse(outbox.isFinished(id));
      outbox.clock().forward(Duration.ofSeconds(1L << attempt));
    }
    outbox.until(() -> outbox.isFinished(id));
    assertEquals("at last", outbox.outcome(id));
    assertEquals(5, outbox.handled().size());
  }

  @Test
  void waitsAsLongAsATaskAsks() {
    var asked = Optional.of(Duration.ofMinutes(5));
    outbox.start(message ->
        outbox.note(
            message, message.attempts() == 1 ? Outcome.retry(asked) : Outcome.done("sent")));
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.handled().size() == 1 && outbox.isReleased(id));

    outbox.clock().forward(Duration.ofMinutes(4));
    outbox.assertStays(1);
    outbox.clock().forward(Duration.ofMinutes(2));
    outbox.until(() -> outbox.isFinished(id));
  }

  @Test
  void retriesEndWhenTheMessageExpires() {
    outbox.start(message -> outbox.note(message, Outcome.retry(Optional.of(Duration.ofHours(5)))));
    var id = outbox.add(Duration.ZERO, TestOutbox.HOUR);
    outbox.until(() -> outbox.handled().size() == 1 && outbox.isReleased(id));

    outbox.clock().forward(TestOutbox.HOUR);
    outbox.until(() -> outbox.isFinished(id));
    assertEquals("expired", outbox.outcome(id));
    assertEquals(1, outbox.handled().size());
  }
}
