package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;

/**
 * Brings workers, allocations and reviews to what an import laid out; tells how many rows that
 * took.
 */
final class RecordsStore {
  /** Counts what was written so far, so that joins are planned for it. */
  Future<Void> count(Tx tx) {
    return tx.run("select count_records()").mapEmpty();
  }

  Future<Integer> saveWorkers(Tx tx) {
    return tx.run(WORKERS).map(rows -> rows.rowCount());
  }

  Future<Long> imported(Tx tx) {
    return tx.run(IMPORTED).map(rows -> rows.iterator().next().getLong(0));
  }

  /** Takes out what is not there any more and did not end before that day. */
  Future<Integer> removeAllocations(Tx tx, LocalDate endedBefore) {
    return tx.run(GONE, endedBefore).map(rows -> rows.rowCount());
  }

  Future<Integer> correctAllocations(Tx tx) {
    return tx.run(CHANGED).map(rows -> rows.rowCount());
  }

  Future<Integer> addAllocations(Tx tx) {
    return tx.run(ADDED).map(rows -> rows.rowCount());
  }

  Future<Integer> removeReviews(Tx tx, LocalDate dueBefore) {
    return tx.run(REVIEWS_GONE, dueBefore).map(rows -> rows.rowCount());
  }

  Future<Integer> saveReviews(Tx tx) {
    return tx.run(REVIEWS).map(rows -> rows.rowCount());
  }

  private static final String IMPORTED =
      "select count(*) from allocation where source_key is not null";

  private static final String WORKERS =
      """
      insert into worker (id, authority_id, council_key, staff_key, name, role, team)
      select gen_random_uuid(), w.authority_id, w.worker_key, w.staff_key, w.name, w.role, w.team
        from staged_worker w
       where exists (select 1
                       from staged_allocation a join person p on p.council_key = a.person_key
                      where a.worker_key = w.worker_key and not a.refused)
      on conflict on constraint worker_council_key_key do update
         set name = excluded.name, role = excluded.role, team = excluded.team,
             staff_key = excluded.staff_key
       where (worker.name, worker.role, worker.team, worker.staff_key)
             is distinct from (excluded.name, excluded.role, excluded.team, excluded.staff_key)
      """;

  // Of a young person with a refused row nothing changes.
  private static final String SOUND =
      """
      not exists (select 1 from staged_allocation r where r.person_key = p.council_key and r.refused)
      """;

  private static final String GONE =
      """
      with gone as (
        delete from allocation a using person p
         where p.id = a.person_id and a.source_key is not null
           and (a.ends_on is null or a.ends_on >= $1)
           and not exists (select 1
                             from staged_allocation s
                            where s.source_key = a.source_key and s.person_key = p.council_key)
           and %s
        returning a.authority_id, a.person_id)
      insert into staged_touched (authority_id, person_id) select authority_id, person_id from gone
      """
          .formatted(SOUND);

  private static final String CHANGED =
      """
      with changed as (
        update allocation a
           set worker_id = w.id, kind = s.kind, stands_as = s.stands_as, team = s.team, starts_on = s.starts_on,
               ends_on = s.ends_on, change_reason = s.change_reason
          from staged_allocation s
          join person p on p.council_key = s.person_key
          join worker w on w.council_key = s.worker_key
         where a.source_key = s.source_key and a.person_id = p.id
           and (a.worker_id, a.kind, a.team, a.starts_on, a.ends_on, a.change_reason) is distinct from
               (w.id, s.kind, s.team, s.starts_on, s.ends_on, s.change_reason)
           and %s
        returning a.authority_id, a.person_id)
      insert into staged_touched (authority_id, person_id) select authority_id, person_id from changed
      """
          .formatted(SOUND);

  private static final String ADDED =
      """
      with added as (
        insert into allocation
               (id, authority_id, person_id, worker_id, source_key, kind, stands_as, team, starts_on,
                ends_on, change_reason)
        select gen_random_uuid(), s.authority_id, p.id, w.id, s.source_key, s.kind, s.stands_as,
               s.team, s.starts_on, s.ends_on, s.change_reason
          from staged_allocation s
          join person p on p.council_key = s.person_key
          join worker w on w.council_key = s.worker_key
         where not exists (select 1 from allocation a where a.source_key = s.source_key)
           and %s
        returning authority_id, person_id)
      insert into staged_touched (authority_id, person_id) select authority_id, person_id from added
      """
          .formatted(SOUND);

  private static final String REVIEWS_GONE =
      """
      delete from ssd_review v using person p
       where p.id = v.person_id and coalesce(v.due_on, v.held_on) >= $1
         and not exists (select 1
                           from staged_review s
                          where s.source_key = v.source_key and s.person_key = p.council_key)
      """;

  private static final String REVIEWS =
      """
      insert into ssd_review
             (id, authority_id, person_id, source_key, due_on, held_on, cancelled, participation)
      select gen_random_uuid(), s.authority_id, p.id, s.source_key, s.due_on, s.held_on, s.cancelled,
             s.participation
        from staged_review s join person p on p.council_key = s.person_key
       where not s.refused
      on conflict on constraint ssd_review_source_key_key do update
         set due_on = excluded.due_on, held_on = excluded.held_on, cancelled = excluded.cancelled,
             participation = excluded.participation
       where (ssd_review.due_on, ssd_review.held_on, ssd_review.cancelled, ssd_review.participation)
             is distinct from
             (excluded.due_on, excluded.held_on, excluded.cancelled, excluded.participation)
      """;
}
