package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.heard.identity.StaffDirectory;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets be written of staff, whatever the code says. */
@HeardTest
class StaffRowsTest {
  private static final String ISSUER = "demo";
  private static final String MYSELF = "participation-officer-1";

  private TestHeard heard;
  private TestAuthority authority;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
  }

  @Test
  void nobodySignedInGivesAnybodyARole() {
    assertEquals(0, changed(signedIn(), "update staff set roles = '{administrator}'"));
    assertThrows(PgException.class, () -> changed(signedIn(), insert("somebody-new")));
  }

  @Test
  void whoeverSignsInWritesTheirOwnRowAlone() {
    var self = StaffDirectory.signingIn(authority.id(), ISSUER, MYSELF);
    assertEquals(1, changed(self, "update staff set roles = '{worker}'"));
    assertThrows(PgException.class, () -> changed(self, insert("somebody-new")));
    var newcomer = StaffDirectory.signingIn(authority.id(), ISSUER, "somebody-new");
    assertEquals(1, changed(newcomer, insert("somebody-new")));
  }

  @Test
  void theOtherSurfacesReadNoProvider() {
    var secret = "select client_secret_sealed from identity_provider";
    var board =
        new Caller.StaffMember(
            authority.id(), UUID.randomUUID(), "Robin", Set.of(Role.BOARD_MEMBER), "");
    var young = new Caller.YoungPerson(authority.id(), UUID.randomUUID(), UUID.randomUUID());
    assertThrows(PgException.class, () -> changed(board, secret));
    assertThrows(PgException.class, () -> changed(young, secret));
  }

  private Caller signedIn() {
    return new Caller.StaffMember(
        authority.id(),
        authority.staffId(Role.PARTICIPATION_OFFICER, 1),
        "Alex",
        Set.of(Role.PARTICIPATION_OFFICER),
        "");
  }

  private String insert(String subject) {
    return """
    insert into staff (id, authority_id, issuer, subject, name, job_title, roles)
    values (gen_random_uuid(), '%s', '%s', '%s', 'New', 'new', '{administrator}')
    """
        .formatted(authority.id(), ISSUER, subject);
  }

  private int changed(Caller caller, String sql) {
    return TestHeard.await(heard.database().inTransaction(caller, tx -> tx.run(sql))).rowCount();
  }
}
