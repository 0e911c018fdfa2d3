package care.heard.safeguarding.sealed;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Two people open a sealed identity together.
 *
 * @param half with the outer layer off, sealed, while it waits for the second person
 * @param identity opened, sealed, while it may be looked at
 * @param notTold why telling the young person would be unsafe, sealed, where it would
 */
record Opening(
    UUID id,
    UUID item,
    OpeningState state,
    Buffer reason,
    UUID requestedBy,
    String requestedByName,
    Instant requestedAt,
    Instant waitUntil,
    Optional<Buffer> half,
    Optional<UUID> decidedBy,
    Optional<String> decidedByName,
    Optional<Instant> viewUntil,
    Optional<Buffer> identity,
    Optional<Buffer> notTold) {
  static Opening fromRow(Row row) {
    return new Opening(
        row.getUUID("id"),
        row.getUUID("item_id"),
        OpeningState.of(row.getString("state")),
        row.getBuffer("reason_sealed"),
        row.getUUID("requested_by"),
        row.getString("requested_by_name"),
        row.getOffsetDateTime("requested_at").toInstant(),
        row.getOffsetDateTime("wait_until").toInstant(),
        Optional.ofNullable(row.getBuffer("half_sealed")),
        Optional.ofNullable(row.getUUID("decided_by")),
        Optional.ofNullable(row.getString("decided_by_name")),
        Optional.ofNullable(row.getOffsetDateTime("view_until")).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getBuffer("identity_sealed")),
        Optional.ofNullable(row.getBuffer("not_told_sealed")));
  }

  /** How it stands at that instant, whether or not the jobs have noted it yet. */
  OpeningState stateAt(Instant now) {
    return switch (state) {
      case REQUESTED -> waitUntil.isAfter(now) ? state : OpeningState.OVER;
      case APPROVED ->
          viewUntil.filter(until -> until.isAfter(now)).isPresent() ? state : OpeningState.OVER;
      default -> state;
    };
  }

  @Override
  public String toString() {
    return "Opening[" + id + " " + state + "]";
  }
}
