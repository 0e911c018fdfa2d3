package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.db.Database;
import care.heard.platform.ops.Metrics;
import care.heard.push.PushAddress.Platform;
import care.heard.push.PushAnswer.Trouble;
import care.heard.support.HeardTest;
import care.heard.support.MovableClock;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas that share the pace of one push service. */
@HeardTest
final class PacedSenderTest {
  private static final PushAddress PHONE =
      new PushAddress(UUID.randomUUID(), "token", Platform.ANDROID);
  private static final PushAnswer ACCEPTED = new PushAnswer.Accepted();

  private final MovableClock clock = new MovableClock();
  private final List<UUID> sent = Collections.synchronizedList(new ArrayList<>());
  private final Metrics metrics = new Metrics();
  private volatile PushAnswer answer = ACCEPTED;
  private TestHeard heard;
  private Database database;
  private PaceStore store;
  private PacedSender one;
  private PacedSender other;

  @BeforeEach
  void begin(TestHeard heard) {
    this.heard = heard;
    database = new Database(heard.vertx(), heard.foundations().database(), clock);
    store = new PaceStore(database, "test-" + UUID.randomUUID());
    one = replica();
    other = replica();
  }

  @AfterEach
  void end() {
    await(database.close());
  }

  @Test
  void sendsWhatThereIs() {
    var answers = IntStream.range(0, 700).mapToObj(_ -> wake(one)).toList();
    await(Future.all(answers));
    assertEquals(700, sent.size());
  }

  @Test
  void tooFastSlowsBothDownAndWaitsAsAsked() {
    answer = later(Trouble.TOO_FAST, Optional.of(Duration.ofSeconds(30)));
    wakeNow(one);
    until(() -> pace().perSecond() < Pace.MOST);
    assertEquals(Pace.MOST / 2, pace().perSecond(), 500);
    assertFalse(one.isReady());

    answer = ACCEPTED;
    assertEquals("paused", ((PushAnswer.TryLater) wakeNow(other)).why());
    assertFalse(other.isReady(), "the other learnt of it");
    assertEquals(1, sent.size());
    clock.forward(Duration.ofSeconds(31));
    assertTrue(other.isReady());
    assertEquals(ACCEPTED, wakeNow(other));
    assertEquals(ACCEPTED, wakeNow(one));
  }

  @Test
  void aRefusalStopsBothAndRaisesAnAlarm() {
    answer = later(Trouble.REFUSED, Optional.empty());
    wakeNow(one);
    until(() -> pace().strikes() == 1);
    answer = ACCEPTED;
    wakeNow(other);
    assertEquals(1, sent.size());
    assertFalse(other.isReady());
    assertTrue(metricsText().contains("heard_push_alarms_total{service=\"fake\"} 1.0"));
  }

  @Test
  void anotherProjectsTokenRaisesAnAlarmAndStopsNothing() {
    answer = new PushAnswer.TokenGone("fcm 403 SENDER_ID_MISMATCH", true);
    wakeNow(one);
    assertTrue(one.isReady());
    assertTrue(metricsText().contains("heard_push_alarms_total{service=\"fake\"} 1.0"));
  }

  @Test
  void anOutageStopsItForLongerEachTimeUntilItAnswers() {
    answer = later(Trouble.AWAY, Optional.empty());
    IntStream.range(0, 19).forEach(_ -> wakeNow(one));
    assertTrue(one.isReady(), "a few failures say nothing");
    wakeNow(one);
    until(() -> pace().strikes() == 1);
    clock.forward(Duration.ofSeconds(3));
    wakeNow(one);
    until(() -> pace().strikes() == 2);
    assertEquals(21, sent.size());

    answer = ACCEPTED;
    clock.forward(Duration.ofSeconds(5));
    wakeNow(one);
    until(() -> pace().strikes() == 0);
    assertTrue(one.isReady());
  }

  @Test
  void withoutTheDatabaseNothingIsLost() {
    await(database.close());
    var later = (PushAnswer.TryLater) wakeNow(one);
    assertEquals("no permit", later.why());
    assertTrue(sent.isEmpty());
    database = new Database(heard.vertx(), heard.foundations().database(), clock);
  }

  private PacedSender replica() {
    return new PacedSender(
        heard.vertx(),
        (_, notice, _) -> send(notice),
        store,
        clock,
        new PushWatch(metrics, "fake"));
  }

  private Future<PushAnswer> send(UUID notice) {
    sent.add(notice);
    return Future.succeededFuture(answer);
  }

  private PushAnswer wakeNow(PacedSender replica) {
    return await(wake(replica));
  }

  private Future<PushAnswer> wake(PacedSender replica) {
    return replica.wake(PHONE, UUID.randomUUID(), clock.instant().plus(Duration.ofHours(1)));
  }

  private Pace pace() {
    return await(store.change((pace, _) -> pace)).after();
  }

  private String metricsText() {
    return metrics.text();
  }

  private static PushAnswer later(Trouble trouble, Optional<Duration> after) {
    return new PushAnswer.TryLater("no", after, trouble);
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      pause();
    }
    assertTrue(condition.getAsBoolean(), "within ten seconds");
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
