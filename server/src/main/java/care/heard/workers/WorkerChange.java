package care.heard.workers;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of worker as it is kept.
 *
 * @param allocation the one that began; empty for a moment, while an import puts another in its
 *     place
 */
record WorkerChange(
    UUID id,
    UUID person,
    UUID from,
    UUID to,
    Optional<UUID> allocation,
    LocalDate changedOn,
    Optional<String> reason) {

  static WorkerChange fromRow(Row row) {
    return new WorkerChange(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getUUID("from_worker"),
        row.getUUID("to_worker"),
        Optional.ofNullable(row.getUUID("allocation_id")),
        row.getLocalDate("changed_on"),
        Optional.ofNullable(row.getString("reason")));
  }

  static WorkerChange of(UUID id, UUID person, WorkerChanges.Change change) {
    return new WorkerChange(
        id,
        person,
        change.from(),
        change.to(),
        Optional.of(change.allocation()),
        change.changedOn(),
        change.reason());
  }

  boolean isBetween(WorkerChanges.Change change) {
    return from.equals(change.from()) && to.equals(change.to());
  }
}
