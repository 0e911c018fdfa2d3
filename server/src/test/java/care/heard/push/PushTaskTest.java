package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.Outcome;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is looked at again when it comes to sending, and what follows from the answer. */
@HeardTest
final class PushTaskTest {
  private final List<PushAddress> woken = new ArrayList<>();
  private PushAnswer answer = new PushAnswer.Accepted();
  private Supplier<Future<?>> meanwhile = Future::succeededFuture;
  private TestHeard heard;
  private TestAuthority authority;
  private PushRows rows;

  @BeforeEach
  void begin(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.rows = new PushRows(heard, authority);
  }

  @Test
  void wakesThePhone() {
    var device = rows.device("token-a");
    assertEquals(Outcome.done("sent"), perform(rows.notice(rows.meeting("planned", 1))));
    assertEquals(device, woken.getFirst().device());
    assertEquals(PushAddress.Platform.IOS, woken.getFirst().platform());
  }

  @Test
  void wakesNobodyForWhatWasSeen() {
    rows.device("token-a");
    var notice = rows.notice(rows.meeting("planned", 1));
    rows.owner("update notice set seen_at = created_at where id = $1", notice);
    assertDropped("seen already", notice);
  }

  @Test
  void wakesNobodyForAMeetingThatWasCancelled() {
    rows.device("token-a");
    assertDropped("meeting cancelled", rows.notice(rows.meeting("cancelled", 1)));
  }

  @Test
  void wakesNobodyForAMeetingThatHasBegun() {
    rows.device("token-a");
    assertDropped("meeting has begun", rows.notice(rows.meeting("planned", -1)));
  }

  @Test
  void wakesNobodyForWhatWasErased() {
    assertDropped("notice erased", UUID.randomUUID());
  }

  @Test
  void wakesNobodyWithoutAPhone() {
    rows.device(null);
    assertDropped("no phone to wake", rows.notice(rows.meeting("planned", 1)));
  }

  @Test
  void withoutAPushServiceTheNoticeWaitsInTheApp() {
    rows.device("token-a");
    var outcome = perform(rows.notice(rows.meeting("planned", 1)), Optional.empty());
    assertEquals(Outcome.drop("no push service configured"), outcome);
  }

  @Test
  void anotherAuthoritysMessageFindsNothing() {
    rows.device("token-a");
    var notice = rows.notice(rows.meeting("planned", 1));
    authority = heard.newAuthority();
    assertDropped("notice erased", notice);
  }

  @Test
  void severalPhonesBecomeAMessageEach() {
    rows.device("token-a");
    rows.device("token-b");
    var notice = rows.notice(rows.meeting("planned", 1));
    assertEquals(Outcome.done("split into 2"), perform(notice));
    assertTrue(woken.isEmpty());
    var each = "outbox where payload->>'notice' = '" + notice + "' and payload ? 'device'";
    assertEquals(2, authority.count(each));
  }

  @Test
  void aRefusalIsFinalAndKeepsTheToken() {
    var device = rows.device("token-a");
    answer = new PushAnswer.Refused("fcm 400");
    assertEquals(Outcome.drop("fcm 400"), perform(rows.notice(rows.meeting("planned", 1))));
    assertEquals("token-a", rows.token(device));
  }

  @Test
  void aTokenThatIsGoneIsForgotten() {
    var device = rows.device("token-a");
    answer = new PushAnswer.TokenGone("fcm 404 UNREGISTERED", false);
    assertEquals(
        Outcome.drop("fcm 404 UNREGISTERED"), perform(rows.notice(rows.meeting("planned", 1))));
    assertEquals("none", rows.token(device));
  }

  @Test
  void aTokenThatWasReplacedMeanwhileIsKept() {
    var device = rows.device("token-a");
    var replace = "update device set push_token = 'token-new' where id = $1";
    var jobs = Caller.Service.jobs(authority.id());
    meanwhile = () -> heard.database().inTransaction(jobs, tx -> tx.run(replace, device));
    answer = new PushAnswer.TokenGone("fcm 404 UNREGISTERED", false);
    perform(rows.notice(rows.meeting("planned", 1)));
    assertEquals("token-new", rows.token(device));
  }

  @Test
  void triesAgainWhenToldTo() {
    rows.device("token-a");
    var after = Optional.of(Duration.ofSeconds(9));
    answer = new PushAnswer.TryLater("fcm 503", after, PushAnswer.Trouble.AWAY);
    assertEquals(Outcome.retry(after), perform(rows.notice(rows.meeting("planned", 1))));
  }

  private void assertDropped(String why, UUID notice) {
    assertEquals(Outcome.drop(why), perform(notice));
    assertTrue(woken.isEmpty());
  }

  private Outcome perform(UUID notice) {
    return perform(notice, Optional.of((address, _, _) -> wake(address)));
  }

  private Outcome perform(UUID notice, Optional<PushSender> sender) {
    var task =
        new PushTask(
            heard.database(),
            new PushStore(),
            new PushTokenStore(),
            new WakePlans(new PushStore(), new Authorities(), new Outbox()),
            sender);
    var now = heard.clock().instant();
    var message =
        new OutboxMessage(
            UUID.randomUUID(),
            authority.id(),
            PushTask.TOPIC,
            PushTask.payload(notice),
            now,
            now.plus(Duration.ofHours(1)),
            1);
    return await(task.perform(message));
  }

  private Future<PushAnswer> wake(PushAddress address) {
    woken.add(address);
    return meanwhile.get().map(answer);
  }
}
