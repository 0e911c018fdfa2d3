package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works for the authority or sits on its board. */
public final class StaffDirectory {
  /**
   * Whoever that issuer calls by that subject, while they sign in: nobody else may write their row.
   * Never matched by e-mail.
   */
  public static Caller.Stranger signingIn(UUID authority, String issuer, String subject) {
    return new Caller.Stranger(Surface.STAFF, Optional.of(authority), issuer + " " + subject);
  }

  /** Makes or brings up to date whoever is signing in; gives the id they keep. */
  public Future<UUID> save(
      Tx tx, String issuer, String subject, String name, String jobTitle, Set<Role> roles) {
    return tx.find(
            row -> row.getUUID("id"),
            SAVE,
            UUID.randomUUID(),
            tx.caller().authority().orElseThrow(),
            issuer,
            subject,
            name,
            jobTitle,
            roles.stream().map(Role::code).sorted().toArray(String[]::new))
        .map(Optional::orElseThrow);
  }

  /** Takes every role from whoever is signing in, where they were known: open sessions end so. */
  public Future<Void> takeRoles(Tx tx, String issuer, String subject) {
    return tx.run(TAKE_ROLES, issuer, subject).mapEmpty();
  }

  /** Somebody who can run a meeting. */
  public record Colleague(UUID id, String name, String jobTitle) {}

  /** Those of the caller's authority who can run a meeting, by name. */
  public Future<List<Colleague>> whoRunMeetings(Tx tx) {
    return tx.list(
        row -> new Colleague(row.getUUID("id"), row.getString("name"), row.getString("job_title")),
        WHO_RUN_MEETINGS);
  }

  private static final String WHO_RUN_MEETINGS =
      """
      select id, name, job_title from staff
       where roles && '{worker,participation-officer}'
       order by name, id
       limit 500
      """;

  private static final String SAVE =
      """
      insert into staff (id, authority_id, issuer, subject, name, job_title, roles)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict on constraint staff_issuer_subject_key do update
         set name = excluded.name, job_title = excluded.job_title, roles = excluded.roles
      returning id
      """;

  private static final String TAKE_ROLES =
      "update staff set roles = '{}' where issuer = $1 and subject = $2";
}
