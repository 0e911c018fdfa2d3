package care.heard.platform.jobs;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.ops.Metrics;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Shows in the metrics how much of the outbox is due, and since when. */
public final class OutboxDepth {
  private final Database database;
  private volatile Depth depth = new Depth(0, 0);

  private record Depth(long due, long oldestSeconds) {
    static Depth fromRow(Row row) {
      return new Depth(row.getLong("due"), row.getLong("oldest_seconds"));
    }
  }

  /** Shows an empty outbox before the first {@link #look}. */
  public OutboxDepth(Database database, Metrics metrics) {
    this.database = database;
    metrics.watchOutbox(() -> depth.due(), () -> depth.oldestSeconds());
  }

  /** Counts anew. */
  public Future<Void> look() {
    return database
        .inTransaction(
            Caller.Service.jobs(),
            tx -> tx.find(Depth::fromRow, DUE, OffsetDateTime.ofInstant(tx.now(), ZoneOffset.UTC)))
        .onSuccess(found -> depth = found.orElseThrow())
        .mapEmpty();
  }

  private static final String DUE =
      """
      select count(*) as due,
             coalesce(extract(epoch from $1 - min(due_at)), 0)::bigint as oldest_seconds
        from outbox
       where done_at is null and due_at <= $1
      """;
}
