package care.heard.workers;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A review of a child in care, as the council's records have it.
 *
 * @param participation SSDA903's code, PN0 to PN7, where it was recorded
 */
public record Review(
    UUID id,
    UUID person,
    Optional<LocalDate> dueOn,
    Optional<LocalDate> heldOn,
    boolean cancelled,
    Optional<String> participation) {

  static Review fromRow(Row row) {
    return new Review(
        row.getUUID("id"),
        row.getUUID("person_id"),
        Optional.ofNullable(row.getLocalDate("due_on")),
        Optional.ofNullable(row.getLocalDate("held_on")),
        row.getBoolean("cancelled"),
        Optional.ofNullable(row.getString("participation")));
  }
}
