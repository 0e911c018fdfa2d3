package care.heard.support;

import java.util.UUID;

/** Signs staff in without the page that lists them: the demo provider shows one authority only. */
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
    return TestHeard.await(sessions.signIn(authority, staff));
  }
}
