package care.heard.support;

import care.heard.platform.access.Role;
import java.time.LocalDate;
import java.util.UUID;

/** Makes the first member of staff who is a worker the worker of a young person. */
public record Allocated(TestHeard heard, TestAuthority authority, UUID person) {

  /** From that day until before the other. */
  public void between(LocalDate from, LocalDate until) {
    between(from, until, authority.staffId(Role.WORKER, 1), "worker");
  }

  /** From that day on, that member of staff stands by them as {@code iro} or {@code advocate}. */
  public void standsBy(LocalDate from, UUID staff, String standsAs) {
    between(from, null, staff, standsAs);
  }

  private void between(LocalDate from, LocalDate until, UUID staff, String standsAs) {
    var worker = UUID.randomUUID();
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run(WORKER, worker, authority.id())
                .compose(_ -> tx.run(IS_WORKER, staff, worker))
                .compose(_ ->
                    tx.run(
                        ALLOCATION,
                        UUID.randomUUID(),
                        authority.id(),
                        person,
                        worker,
                        from,
                        until,
                        standsAs)));
  }

  /** Every allocation of theirs ends before that day. */
  public void endOn(LocalDate day) {
    heard.asOwner(authority.id(), tx -> tx.run(END, person, day));
  }

  private static final String END = "update allocation set ends_on = $2 where person_id = $1";

  private static final String WORKER =
      """
      insert into worker (id, authority_id, name, role, team)
      values ($1, $2, 'Amara Winterbourne', 'social worker', 'North')
      """;

  private static final String IS_WORKER = "update staff set worker_id = $2 where id = $1";

  private static final String ALLOCATION =
      """
      insert into allocation (id, authority_id, person_id, worker_id, starts_on, ends_on, stands_as)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
}
