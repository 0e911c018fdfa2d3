package care.heard.auditing;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How far the log's chain is.
 *
 * @param sealed how many entries are in it
 * @param signed how many of them the last checkpoint covers; empty before the first
 * @param signedAt when that was
 */
record ChainState(long sealed, Optional<Long> signed, Optional<OffsetDateTime> signedAt) {
  static ChainState fromRow(Row row) {
    return new ChainState(
        row.getLong("sealed"),
        Optional.ofNullable(row.getLong("signed")),
        Optional.ofNullable(row.getOffsetDateTime("signed_at")));
  }
}
