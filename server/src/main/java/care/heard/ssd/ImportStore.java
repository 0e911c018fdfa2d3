package care.heard.ssd;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Imports and what they refused. */
final class ImportStore {
  /** A longer import than this has come to a standstill. */
  private static final String LONGEST = "1800000";

  /** Lets the transaction take longer than a request may. */
  Future<Void> takeTime(Tx tx) {
    return tx.run(TAKE_TIME, LONGEST).mapEmpty();
  }

  /** NOT_POSSIBLE_NOW while another import of the same authority runs. */
  Future<Void> requireAlone(Tx tx) {
    return tx.run(ALONE, tx.caller().authority().orElseThrow().toString())
        .map(rows -> requireLocked(rows));
  }

  private static Void requireLocked(RowSet<Row> rows) {
    if (!rows.iterator().next().getBoolean(0)) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("Another import of this authority is under way. Wait until it has ended.");
    }
    return null;
  }

  Future<Void> begin(Tx tx, UUID run, Optional<UUID> staff) {
    return tx.run(
            BEGIN,
            run,
            tx.caller().authority().orElseThrow(),
            staff.orElse(null),
            tx.now().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Void> progress(Tx tx, UUID run, String stage, long rows) {
    return tx.run(PROGRESS, run, stage, rows, tx.now().atOffset(ZoneOffset.UTC)).mapEmpty();
  }

  Future<Void> end(Tx tx, UUID run, Report report) {
    return tx.run(
            END,
            run,
            report.state().code(),
            report.rows(),
            report.refusedCount(),
            new JsonArray(report.changes()),
            tx.now().atOffset(ZoneOffset.UTC))
        .compose(_ -> refuse(tx, run, report.refused()))
        .mapEmpty();
  }

  private static Future<Void> refuse(Tx tx, UUID run, List<Refusal> refused) {
    return tx.run(
            REFUSE,
            run,
            tx.caller().authority().orElseThrow(),
            IntStream.range(0, refused.size()).boxed().toArray(Integer[]::new),
            refused.stream().map(Refusal::file).toArray(String[]::new),
            refused.stream().map(r -> r.line().orElse(null)).toArray(Long[]::new),
            refused.stream().map(r -> r.column().orElse(null)).toArray(String[]::new),
            refused.stream().map(Refusal::reason).toArray(String[]::new))
        .mapEmpty();
  }

  Future<List<ImportRun>> latest(Tx tx, int atMost) {
    return tx.list(ImportRun::fromRow, LATEST, atMost);
  }

  Future<Optional<ImportRun>> find(Tx tx, UUID run) {
    return tx.find(ImportRun::fromRow, ONE, run);
  }

  Future<List<Refusal>> refused(Tx tx, UUID run, int atMost) {
    return tx.list(Refusal::fromRow, REFUSED, run, atMost);
  }

  /** When the records were last brought up to date. */
  Future<Optional<Instant>> fresh(Tx tx) {
    return tx.find(row -> row.getOffsetDateTime("started_at").toInstant(), FRESH);
  }

  private static final String TAKE_TIME =
      """
      select set_config('statement_timeout', $1, true),
             set_config('idle_in_transaction_session_timeout', $1, true)
      """;

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('ssd import ' || $1, 0))";

  private static final String BEGIN =
      """
      insert into ssd_import
             (id, authority_id, started_by, started_at, state, stage, rows_read, refused_rows, changes,
              seen_at)
      values ($1, $2, $3, $4, 'running', 'Beginning', 0, 0, '[]', $4)
      """;

  private static final String PROGRESS =
      """
      update ssd_import set stage = $2, rows_read = $3, seen_at = $4
       where id = $1 and state = 'running'
      """;

  private static final String END =
      """
      update ssd_import
         set state = $2, stage = '', rows_read = $3, refused_rows = $4, changes = $5, seen_at = $6,
             finished_at = $6
       where id = $1
      """;

  private static final String REFUSE =
      """
      insert into ssd_refusal (import_id, authority_id, place, file, line, column_name, reason)
      select $1, $2, * from unnest($3::int[], $4::text[], $5::bigint[], $6::text[], $7::text[])
      """;

  private static final String RUN =
      """
      select i.id, i.started_at, s.name as started_by, i.state, i.stage, i.rows_read, i.refused_rows,
             i.changes, i.seen_at, i.finished_at
        from ssd_import i left join staff s on s.id = i.started_by
      """;

  private static final String LATEST = RUN + " order by i.started_at desc limit $1";

  private static final String ONE = RUN + " where i.id = $1";

  private static final String REFUSED =
      """
      select file, line, column_name, reason
        from ssd_refusal
       where import_id = $1
       order by place
       limit $2
      """;

  private static final String FRESH =
      """
      select started_at from ssd_import
       where state in ('done', 'unchanged')
       order by started_at desc
       limit 1
      """;
}
