package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import read of workers, allocations and reviews, laid out to be compared. */
final class StagedStore {
  Future<Void> workers(Tx tx, List<CouncilWorker> workers) {
    return tx.run(
            WORKERS,
            authority(tx),
            workers.stream().map(CouncilWorker::line).toArray(Long[]::new),
            workers.stream().map(CouncilWorker::key).toArray(String[]::new),
            workers.stream().map(w -> w.staffKey().orElse(null)).toArray(String[]::new),
            workers.stream().map(CouncilWorker::name).toArray(String[]::new),
            workers.stream().map(CouncilWorker::role).toArray(String[]::new),
            workers.stream().map(CouncilWorker::team).toArray(String[]::new))
        .mapEmpty();
  }

  Future<Void> allocations(Tx tx, List<CouncilAllocation> all) {
    return tx.run(
            ALLOCATIONS,
            authority(tx),
            all.stream().map(CouncilAllocation::line).toArray(Long[]::new),
            all.stream().map(CouncilAllocation::sourceKey).toArray(String[]::new),
            all.stream().map(CouncilAllocation::personKey).toArray(String[]::new),
            all.stream().map(a -> a.workerKey().orElse(null)).toArray(String[]::new),
            all.stream()
                .map(a -> a.kind().map(WorkerKind::code).orElse(null))
                .toArray(String[]::new),
            all.stream().map(CouncilAllocation::team).toArray(String[]::new),
            all.stream().map(a -> a.startsOn().orElse(null)).toArray(LocalDate[]::new),
            all.stream().map(a -> a.endsOn().orElse(null)).toArray(LocalDate[]::new),
            all.stream().map(a -> a.reason().orElse(null)).toArray(String[]::new),
            all.stream().map(CouncilAllocation::refused).toArray(Boolean[]::new))
        .mapEmpty();
  }

  Future<Void> reviews(Tx tx, List<CouncilReview> all) {
    return tx.run(
            REVIEWS,
            authority(tx),
            all.stream().map(CouncilReview::line).toArray(Long[]::new),
            all.stream().map(CouncilReview::sourceKey).toArray(String[]::new),
            all.stream().map(r -> r.personKey().orElse(null)).toArray(String[]::new),
            all.stream().map(r -> r.careKey().orElse(null)).toArray(String[]::new),
            all.stream().map(r -> r.dueOn().orElse(null)).toArray(LocalDate[]::new),
            all.stream().map(r -> r.heldOn().orElse(null)).toArray(LocalDate[]::new),
            all.stream().map(CouncilReview::cancelled).toArray(Boolean[]::new),
            all.stream().map(r -> r.participation().orElse(null)).toArray(String[]::new),
            all.stream().map(CouncilReview::refused).toArray(Boolean[]::new))
        .mapEmpty();
  }

  /** Which of these young people have somebody allocated on that day or later. */
  Future<Set<String>> withWorker(Tx tx, Collection<String> people, LocalDate day) {
    return tx.list(row -> row.getString(0), WITH_WORKER, people.toArray(String[]::new), day)
        .map(found -> found.stream().collect(Collectors.toUnmodifiableSet()));
  }

  Future<List<Fault>> allocationFaults(Tx tx, int atMost) {
    return tx.list(Fault::fromRow, ALLOCATION_FAULTS, atMost);
  }

  Future<List<Fault>> workerFaults(Tx tx, int atMost) {
    return tx.list(Fault::fromRow, WORKER_FAULTS, atMost);
  }

  Future<List<Fault>> reviewFaults(Tx tx, int atMost) {
    return tx.list(Fault::fromRow, REVIEW_FAULTS, atMost);
  }

  Future<Void> refuseAllocations(Tx tx, Collection<Long> lines) {
    return tx.run(REFUSE_ALLOCATIONS, (Object) lines.toArray(Long[]::new)).mapEmpty();
  }

  Future<Void> refuseReviews(Tx tx, Collection<Long> lines) {
    return tx.run(REFUSE_REVIEWS, (Object) lines.toArray(Long[]::new)).mapEmpty();
  }

  /** Leaves nothing lying about. */
  Future<Void> clear(Tx tx) {
    return Future.all(
            tx.run("delete from staged_worker"),
            tx.run("delete from staged_allocation"),
            tx.run("delete from staged_review"),
            tx.run("delete from staged_touched"))
        .mapEmpty();
  }

  private static UUID authority(Tx tx) {
    return tx.caller().authority().orElseThrow();
  }

  private static final String WORKERS =
      """
      insert into staged_worker (authority_id, line, worker_key, staff_key, name, role, team)
      select $1, *
        from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
      """;

  private static final String ALLOCATIONS =
      """
      insert into staged_allocation
             (authority_id, line, source_key, person_key, worker_key, kind, team, starts_on, ends_on,
              change_reason, refused)
      select $1, *
        from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::date[], $9::date[], $10::text[], $11::boolean[])
      """;

  private static final String REVIEWS =
      """
      insert into staged_review
             (authority_id, line, source_key, person_key, care_key, due_on, held_on, cancelled,
              participation, refused)
      select $1, *
        from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[],
                    $8::boolean[], $9::text[], $10::boolean[])
      """;

  private static final String WITH_WORKER =
      """
      select distinct person_key
        from staged_allocation
       where person_key = any($1) and stands_as = 'worker'
         and (ends_on is null or ends_on >= $2)
      """;

  private static final String ALLOCATION_FAULTS =
      """
      select kind, line, other
        from (select 'DUPLICATE' as kind, line, first as other
                from (select line, min(line) over (partition by source_key) as first
                        from staged_allocation) d
               where line > first
               union all
              select 'UNKNOWN_PERSON', line, 0::bigint
                from staged_allocation s
               where not exists (select 1 from staged_person p where p.person_key = s.person_key)
               union all
              select 'UNKNOWN_WORKER', line, 0::bigint
                from staged_allocation s
               where not refused
                 and not exists (select 1 from staged_worker w where w.worker_key = s.worker_key)
               union all
              select 'OVERLAP', line, before_line
                from (select line, starts_on, lag(line) over same as before_line,
                             max(coalesce(ends_on, 'infinity'::date))
                               over (same rows between unbounded preceding and 1 preceding) as before_end
                        from staged_allocation
                       where not refused
                      window same as (partition by person_key, worker_key, kind order by starts_on, line)) o
               where before_end > starts_on) f
       order by line
       limit $1
      """;

  private static final String WORKER_FAULTS =
      """
      select 'DUPLICATE' as kind, line, first as other
        from (select line, min(line) over (partition by worker_key) as first from staged_worker) d
       where line > first
       order by line
       limit $1
      """;

  private static final String REVIEW_FAULTS =
      """
      select kind, line, other
        from (select 'DUPLICATE' as kind, line, first as other
                from (select line, min(line) over (partition by source_key) as first
                        from staged_review) d
               where line > first
               union all
              select 'UNKNOWN_CARE', line, 0::bigint
                from staged_review
               where not refused and person_key is null
               union all
              select 'UNKNOWN_PERSON', line, 0::bigint
                from staged_review s
               where not refused and person_key is not null
                 and not exists (select 1 from staged_person p where p.person_key = s.person_key)) f
       order by line
       limit $1
      """;

  private static final String REFUSE_ALLOCATIONS =
      "update staged_allocation set refused = true where line = any($1)";

  private static final String REFUSE_REVIEWS =
      "update staged_review set refused = true where line = any($1)";
}
