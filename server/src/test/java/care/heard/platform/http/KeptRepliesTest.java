package care.heard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.access.Caller;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first reply to a command is kept for as long as a phone may ask again, and no longer. */
@HeardTest
class KeptRepliesTest {
  @Test
  void aReplyIsForgottenAfterThirtyDays(TestHeard heard) {
    var authority = heard.newAuthority();
    authority.phoneOf(authority.youngPerson("Robin Late"));
    assertEquals(1, authority.count("idempotent_reply"));
    forgetOld(heard, authority.id());
    assertEquals(1, authority.count("idempotent_reply"));
    heard.clock().forward(Duration.ofDays(31));
    forgetOld(heard, authority.id());
    assertEquals(0, authority.count("idempotent_reply"));
  }

  private static void forgetOld(TestHeard heard, UUID authority) {
    TestHeard.await(
        heard.database().inTransaction(Caller.Service.jobs(authority), Idempotency::forgetOld));
  }
}
