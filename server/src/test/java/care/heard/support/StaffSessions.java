package care.heard.support;

import care.heard.identity.StaffSessions.Voucher;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import java.util.Optional;
import java.util.UUID;

/** Signs staff in without an identity provider: most tests are about what comes after. */
final class StaffSessions {
  private StaffSessions() {}

  static String begin(TestHeard heard, UUID authority, String subject) {
    var staff =
        heard.asOwner(
            authority,
            tx ->
                tx.run("select id from staff where subject = $1", subject)
                    .map(rows -> rows.iterator().next().getUUID(0)));
    var sessions =
        new care.heard.identity.StaffSessions(heard.database(), heard.foundations().hash());
    var fresh = new Voucher(Optional.of(heard.clock().instant()), Optional.empty());
    var nobodyYet = new Caller.Stranger(Surface.STAFF, Optional.of(authority), "");
    return TestHeard.await(
        heard
            .database()
            .inTransaction(nobodyYet, tx -> sessions.begin(tx, authority, staff, fresh)));
  }
}
