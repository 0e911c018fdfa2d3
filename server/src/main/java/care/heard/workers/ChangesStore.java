package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of worker, and the allocations they are seen in. */
final class ChangesStore {
  /** An allocation and whose it is. */
  record Held(UUID person, Stint stint) {
    static Held fromRow(Row row) {
      return new Held(
          row.getUUID("person_id"),
          new Stint(
              row.getUUID("id"),
              row.getUUID("worker_id"),
              WorkerKind.of(row.getString("kind")),
              row.getLocalDate("starts_on"),
              Optional.ofNullable(row.getLocalDate("ends_on")),
              Optional.ofNullable(row.getString("change_reason"))));
    }
  }

  /** The next of those whose allocations an import touched, in the order of their ids. */
  Future<List<UUID>> touched(Tx tx, UUID after, int atMost) {
    return tx.list(row -> row.getUUID(0), TOUCHED, after, atMost);
  }

  Future<List<Held>> held(Tx tx, Collection<UUID> people) {
    return tx.list(Held::fromRow, HELD, (Object) people.toArray(UUID[]::new));
  }

  Future<List<WorkerChange>> kept(Tx tx, Collection<UUID> people) {
    return tx.list(WorkerChange::fromRow, KEPT, (Object) people.toArray(UUID[]::new));
  }

  Future<Void> add(Tx tx, List<WorkerChange> changes) {
    return changes.isEmpty()
        ? Future.succeededFuture()
        : tx.run(
                ADD,
                tx.caller().authority().orElseThrow(),
                changes.stream().map(WorkerChange::id).toArray(UUID[]::new),
                changes.stream().map(WorkerChange::person).toArray(UUID[]::new),
                allocations(changes),
                changes.stream().map(WorkerChange::from).toArray(UUID[]::new),
                changes.stream().map(WorkerChange::to).toArray(UUID[]::new),
                changes.stream().map(WorkerChange::changedOn).toArray(LocalDate[]::new),
                reasons(changes))
            .mapEmpty();
  }

  Future<Void> correct(Tx tx, List<WorkerChange> changes) {
    return changes.isEmpty()
        ? Future.succeededFuture()
        : tx.run(
                CORRECT,
                changes.stream().map(WorkerChange::id).toArray(UUID[]::new),
                allocations(changes),
                changes.stream().map(WorkerChange::changedOn).toArray(LocalDate[]::new),
                reasons(changes))
            .mapEmpty();
  }

  Future<Void> remove(Tx tx, List<WorkerChange> changes) {
    return changes.isEmpty()
        ? Future.succeededFuture()
        : tx.run(REMOVE, (Object) changes.stream().map(WorkerChange::id).toArray(UUID[]::new))
            .mapEmpty();
  }

  private static UUID[] allocations(List<WorkerChange> changes) {
    return changes.stream().map(change -> change.allocation().orElse(null)).toArray(UUID[]::new);
  }

  private static String[] reasons(List<WorkerChange> changes) {
    return changes.stream().map(change -> change.reason().orElse(null)).toArray(String[]::new);
  }

  private static final String TOUCHED =
      """
      select distinct person_id from staged_touched where person_id > $1 order by 1 limit $2
      """;

  private static final String HELD =
      """
      select person_id, id, worker_id, kind, starts_on, ends_on, change_reason
        from allocation
       where stands_as = 'worker' and person_id = any($1)
      """;

  private static final String KEPT =
      """
      select id, person_id, from_worker, to_worker, allocation_id, changed_on, reason
        from worker_change
       where person_id = any($1)
       order by changed_on, id
      """;

  private static final String ADD =
      """
      insert into worker_change
             (id, authority_id, person_id, allocation_id, from_worker, to_worker, changed_on, reason,
              state)
      select id, $1, person_id, allocation_id, from_worker, to_worker, changed_on, reason, 'new'
        from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::text[])
          as c (id, person_id, allocation_id, from_worker, to_worker, changed_on, reason)
      """;

  private static final String CORRECT =
      """
      update worker_change w
         set allocation_id = c.allocation_id, changed_on = c.changed_on, reason = c.reason
        from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[])
          as c (id, allocation_id, changed_on, reason)
       where w.id = c.id
      """;

  private static final String REMOVE = "delete from worker_change where id = any($1)";
}
