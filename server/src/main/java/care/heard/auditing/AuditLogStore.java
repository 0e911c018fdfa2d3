package care.heard.auditing;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The audit log of an authority, as its reader's role may read it. */
final class AuditLogStore {
  /** How many entries are on a page. */
  static final int PAGE = 100;

  Future<LogPage> page(Tx tx, LogQuestion asked) {
    var chain = tx.find(ChainState::fromRow, CHAIN);
    var rows =
        tx.run(
            ENTRIES,
            asked.begins(),
            asked.ends(),
            asked.verb().orElse(null),
            asked.subject().orElse(null),
            asked.after().map(LogPlace::at).orElse(LATEST),
            asked.after().map(LogPlace::id).orElse(Long.MAX_VALUE),
            PAGE + 1);
    return Future.all(chain, rows).map(_ -> page(chain.result().orElseThrow(), rows.result()));
  }

  private static LogPage page(ChainState chain, RowSet<Row> rows) {
    var shown = StreamSupport.stream(rows.spliterator(), false).limit(PAGE).toList();
    var next =
        rows.size() > PAGE
            ? Optional.of(LogPlace.fromRow(shown.getLast()).cursor())
            : Optional.<String>empty();
    return new LogPage(chain, shown.stream().map(LoggedEntry::fromRow).toList(), next);
  }

  private static final OffsetDateTime LATEST = OffsetDateTime.parse("9999-12-31T00:00:00Z");

  private static final String ENTRIES =
      """
      select e.id, e.at, e.actor_kind, e.actor_id, e.verb, e.subject_id
        from audit_entry e
       where e.authority_id = current_authority()
         and ($1::timestamptz is null or e.at >= $1) and ($2::timestamptz is null or e.at < $2)
         and ($3::text is null or e.verb = $3) and ($4::uuid is null or e.subject_id = $4)
         and (e.at, e.id) < ($5, $6)
       order by e.at desc, e.id desc
       limit $7
      """;

  // The time stands in the fourth line of a checkpoint's note
  // (care.heard.platform.audit.Checkpoint).
  private static final String CHAIN =
      """
      select coalesce((select max(s.position) from audit_seal s
                        where s.authority_id = current_authority()), 0) as sealed,
             c.position as signed, split_part(c.note, E'\\n', 4)::timestamptz as signed_at
        from (select 1) one
        left join lateral (
               select position, note from audit_checkpoint
                where authority_id = current_authority()
                order by position desc limit 1) c on true
      """;
}
