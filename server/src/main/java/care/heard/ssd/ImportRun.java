package care.heard.ssd;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import, as it stands.
 *
 * @param startedBy the name of whoever uploaded it; empty for the command line
 * @param stage what it does just now
 * @param changes what it changed, in words
 */
record ImportRun(
    UUID id,
    Instant startedAt,
    Optional<String> startedBy,
    ImportState state,
    String stage,
    long rowsRead,
    long refusedCount,
    List<String> changes,
    Instant seenAt,
    Optional<Instant> finishedAt) {

  static ImportRun fromRow(Row row) {
    return new ImportRun(
        row.getUUID("id"),
        row.getOffsetDateTime("started_at").toInstant(),
        Optional.ofNullable(row.getString("started_by")),
        ImportState.of(row.getString("state")),
        row.getString("stage"),
        row.getLong("rows_read"),
        row.getLong("refused_rows"),
        row.getJsonArray("changes").stream().map(String::valueOf).toList(),
        row.getOffsetDateTime("seen_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("finished_at")).map(at -> at.toInstant()));
  }
}
