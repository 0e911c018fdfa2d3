package care.heard.push;

import static care.heard.support.TestHeard.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.Outcome;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
  private UUID person;

  @BeforeEach
  void begin(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Sam");
  }

  @Test
  void wakesThePhone() {
    var device = device("token-a");
    assertEquals(Outcome.done("sent"), perform(notice(meeting("planned", 1))));
    assertEquals(device, woken.getFirst().device());
    assertEquals(PushAddress.Platform.IOS, woken.getFirst().platform());
  }

  @Test
  void wakesNobodyForWhatWasSeen() {
    device("token-a");
    var notice = notice(meeting("planned", 1));
    owner("update notice set seen_at = created_at where id = $1", notice);
    assertDropped("seen already", notice);
  }

  @Test
  void wakesNobodyForAMeetingThatWasCancelled() {
    device("token-a");
    assertDropped("meeting cancelled", notice(meeting("cancelled", 1)));
  }

  @Test
  void wakesNobodyForAMeetingThatHasBegun() {
    device("token-a");
    assertDropped("meeting has begun", notice(meeting("planned", -1)));
  }

  @Test
  void wakesNobodyForWhatWasErased() {
    assertDropped("notice erased", UUID.randomUUID());
  }

  @Test
  void wakesNobodyWithoutAPhone() {
    device(null);
    assertDropped("no phone to wake", notice(meeting("planned", 1)));
  }

  @Test
  void withoutAPushServiceTheNoticeWaitsInTheApp() {
    device("token-a");
    var outcome = perform(notice(meeting("planned", 1)), Optional.empty());
    assertEquals(Outcome.drop("no push service configured"), outcome);
  }

  @Test
  void anotherAuthoritysMessageFindsNothing() {
    device("token-a");
    var notice = notice(meeting("planned", 1));
    authority = heard.newAuthority();
    assertDropped("notice erased", notice);
  }

  @Test
  void severalPhonesBecomeAMessageEach() {
    device("token-a");
    device("token-b");
    var notice = notice(meeting("planned", 1));
    assertEquals(Outcome.done("split into 2"), perform(notice));
    assertTrue(woken.isEmpty());
    var each = "outbox where payload->>'notice' = '" + notice + "' and payload ? 'device'";
    assertEquals(2, authority.count(each));
  }

  @Test
  void aRefusalIsFinalAndKeepsTheToken() {
    var device = device("token-a");
    answer = new PushAnswer.Refused("fcm 400");
    assertEquals(Outcome.drop("fcm 400"), perform(notice(meeting("planned", 1))));
    assertEquals("token-a", token(device));
  }

  @Test
  void aTokenThatIsGoneIsForgotten() {
    var device = device("token-a");
    answer = new PushAnswer.TokenGone("fcm 404 UNREGISTERED");
    assertEquals(Outcome.drop("fcm 404 UNREGISTERED"), perform(notice(meeting("planned", 1))));
    assertEquals("none", token(device));
  }

  @Test
  void aTokenThatWasReplacedMeanwhileIsKept() {
    var device = device("token-a");
    var replace = "update device set push_token = 'token-new' where id = $1";
    var jobs = Caller.Service.jobs(authority.id());
    meanwhile = () -> heard.database().inTransaction(jobs, tx -> tx.run(replace, device));
    answer = new PushAnswer.TokenGone("fcm 404 UNREGISTERED");
    perform(notice(meeting("planned", 1)));
    assertEquals("token-new", token(device));
  }

  @Test
  void triesAgainWhenToldTo() {
    device("token-a");
    var after = Optional.of(Duration.ofSeconds(9));
    answer = new PushAnswer.TryLater("fcm 503", after);
    assertEquals(Outcome.retry(after), perform(notice(meeting("planned", 1))));
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
            new Outbox(),
            sender,
            heard.clock());
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

  private UUID device(String token) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into device (id, authority_id, person_id, enrolled_at,
                            push_token, push_platform, push_token_at)
        values ($1, $2, $3, $4, $5, 'ios', $4)
        """,
        id,
        authority.id(),
        person,
        now(),
        token);
    return id;
  }

  private UUID meeting(String state, int inHours) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into meeting (id, authority_id, person_id, kind, starts_at,
                             place_sealed, who_sealed, state, scheduled_by)
        values ($1, $2, $3, 'other', $4, $5, $5, $6, $7)
        """,
        id,
        authority.id(),
        person,
        now().plusHours(inHours),
        Buffer.buffer("x"),
        state,
        authority.staffId(Role.PARTICIPATION_OFFICER, 1));
    return id;
  }

  private UUID notice(UUID meeting) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into notice (id, authority_id, person_id, kind, meeting_id, created_at)
        values ($1, $2, $3, 'meeting-invitation', $4, $5)
        """,
        id,
        authority.id(),
        person,
        meeting,
        now());
    return id;
  }

  private String token(UUID device) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select coalesce(push_token, 'none') from device where id = $1", device)
                .map(rows -> rows.iterator().next().getString(0)));
  }

  private void owner(String sql, Object... parameters) {
    heard.asOwner(authority.id(), tx -> tx.run(sql, parameters));
  }

  private OffsetDateTime now() {
    return heard.clock().instant().atOffset(ZoneOffset.UTC);
  }
}
