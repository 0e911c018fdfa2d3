package care.heard.safeguarding;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a young person wrote says that they may not be safe: feedback that they sent, or words
 * of their card, for a meeting or about a correction.
 *
 * @param holder who has it in hand
 * @param closing who says first that it can be closed, and why
 * @param history what was done about it, sealed
 */
public record Alert(
    UUID id,
    Optional<UUID> person,
    String kind,
    AlertClock clock,
    AlertState state,
    Optional<UUID> feedback,
    Optional<UUID> cardConcern,
    Optional<UUID> meetingConcern,
    Optional<UUID> correction,
    Optional<Named> holder,
    Optional<Closing> closing,
    Optional<Buffer> history) {

  /** A member of staff and their name. */
  public record Named(UUID id, String name) {}

  /** Who says first that an alert can be closed, and why. */
  public record Closing(Named by, ClosingReason reason) {}

  static Alert fromRow(Row row, AlertClocks clocks) {
    return new Alert(
        row.getUUID("id"),
        Optional.ofNullable(row.getUUID("person_id")),
        kind(row.getString("source")),
        clocks.of(row),
        AlertState.of(row.getString("state")),
        Optional.ofNullable(row.getUUID("item_id")),
        Optional.ofNullable(row.getUUID("concern_id")),
        Optional.ofNullable(row.getUUID("meeting_concern_id")),
        Optional.ofNullable(row.getUUID("correction_id")),
        named(row, "acknowledged_by", "holder_name"),
        named(row, "closing_by", "closing_name")
            .map(by -> new Closing(by, ClosingReason.of(row.getString("closing_reason")))),
        Optional.ofNullable(row.getBuffer("history_sealed")));
  }

  private static Optional<Named> named(Row row, String id, String name) {
    return Optional.ofNullable(row.getUUID(id)).map(by -> new Named(by, row.getString(name)));
  }

  private static String kind(String source) {
    return source.equals("answer") ? "said-unsafe" : source;
  }

  @Override
  public String toString() {
    return "Alert[" + id + " " + state + "]";
  }
}
