package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends when it is ended, and by itself. */
@HeardTest
class SessionsTest {
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
  }

  @Test
  void signingOutEndsThisSessionAndNoOther() {
    var phone = authority.phoneOf(person);
    var other = authority.phoneOf(person);
    phone.delete("/v1/session").expect(204);
    phone.get("/v1/me").expectProblem(401, "not-signed-in");
    phone.delete("/v1/session").expectProblem(401, "not-signed-in");
    other.get("/v1/me").expect(200);
  }

  @Test
  void aPhoneThatSignedOutIsForgotten() {
    var phone = authority.phoneOf(person);
    phone.put("/v1/push-token", Map.of("token", "t-" + person, "platform", "android")).expect(204);
    assertTrue(enrolled());
    phone.delete("/v1/session").expect(204);
    assertFalse(enrolled());
    assertEquals(0, authority.count("device where push_token is not null"));
  }

  @Test
  void aStaffSessionRunsOut() {
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    heard.clock().forward(Duration.ofHours(11));
    officer.get("/v1/staff/feedback").expectProblem(401, "not-signed-in");
  }

  private boolean enrolled() {
    var found = authority.staff(Role.PARTICIPATION_OFFICER).get("/v1/staff/young-people");
    return found.expect(200).json().at("/youngPeople/0/enrolled").asBoolean();
  }
}
