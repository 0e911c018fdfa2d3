package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who stands by a young person. */
final class StandingStore {
  Future<List<Standing>> of(Tx tx, UUID person, LocalDate day) {
    return tx.list(Standing::fromRow, OF, person, day);
  }

  Future<List<Standing.Candidate>> candidates(Tx tx) {
    return tx.list(Standing.Candidate::fromRow, CANDIDATES);
  }

  /**
   * The id of it; empty where there is no such young person, or no such colleague with the role.
   */
  Future<Optional<UUID>> appoint(Tx tx, UUID person, UUID staff, String standsAs, LocalDate day) {
    return tx.run(APPOINT, UUID.randomUUID(), person, staff, standsAs, day)
        .map(rows -> Optional.ofNullable(rows.iterator().next().getUUID(0)));
  }

  /** False where there is nothing that ends here. */
  Future<Boolean> end(Tx tx, UUID id, UUID person, LocalDate day) {
    return tx.run(END, id, person, day).map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static final String OF =
      """
      select a.id, w.name, w.role, a.stands_as, a.starts_on, a.source_key is not null as from_records,
             exists (select from staff s where s.worker_id = w.id) as signs_in
        from allocation a join worker w on w.id = a.worker_id
       where a.person_id = $1 and a.stands_as <> 'worker'
         and (a.ends_on is null or a.ends_on > $2)
       order by a.stands_as desc, a.starts_on, a.id
       limit 100
      """;

  private static final String CANDIDATES =
      """
      select id, name, job_title from staff
       where roles && '{worker,advocate}'
       order by name, id
       limit 500
      """;

  private static final String APPOINT = "select appoint_standing($1, $2, $3, $4, $5)";

  private static final String END = "select end_standing($1, $2, $3)";
}
