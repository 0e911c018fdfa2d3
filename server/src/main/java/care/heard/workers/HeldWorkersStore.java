package care.heard.workers;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every worker that a young person has or had, as they themselves reach them. */
final class HeldWorkersStore {
  /** An allocation. */
  record Had(
      String name,
      String role,
      String team,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<String> reason) {
    static Had fromRow(Row row) {
      return new Had(
          row.getString("name"),
          row.getString("role"),
          row.getString("team"),
          row.getLocalDate("starts_on"),
          Optional.ofNullable(row.getLocalDate("ends_on")),
          Optional.ofNullable(row.getString("change_reason")));
    }
  }

  Future<List<Had>> of(Tx tx, UUID person) {
    return tx.list(Had::fromRow, ALL, person);
  }

  /** A change of worker, as the council's records have it. */
  record Changed(LocalDate on, String from, String to) {
    static Changed fromRow(Row row) {
      return new Changed(
          row.getLocalDate("changed_on"), row.getString("from_name"), row.getString("to_name"));
    }
  }

  /** A review, as the council's records have it. */
  record Reviewed(Optional<LocalDate> due, Optional<LocalDate> held, boolean cancelled) {
    static Reviewed fromRow(Row row) {
      return new Reviewed(
          Optional.ofNullable(row.getLocalDate("due_on")),
          Optional.ofNullable(row.getLocalDate("held_on")),
          row.getBoolean("cancelled"));
    }
  }

  Future<List<Changed>> changes(Tx tx, UUID person) {
    return tx.list(Changed::fromRow, CHANGES, person);
  }

  Future<List<Reviewed>> reviews(Tx tx, UUID person) {
    return tx.list(Reviewed::fromRow, REVIEWS, person);
  }

  private static final String CHANGES =
      """
      select c.changed_on, f.name as from_name, t.name as to_name
        from worker_change c
        join worker f on f.id = c.from_worker
        join worker t on t.id = c.to_worker
       where c.person_id = $1
       order by c.changed_on
      """;

  private static final String REVIEWS =
      """
      select due_on, held_on, cancelled
        from ssd_review
       where person_id = $1
       order by coalesce(due_on, held_on)
      """;

  private static final String ALL =
      """
      select w.name, w.role, w.team, a.starts_on, a.ends_on, a.change_reason
        from allocation a join worker w on w.id = a.worker_id
       where a.person_id = $1
       order by a.starts_on
      """;
}
