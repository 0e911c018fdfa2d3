package care.heard.platform.audit;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Adds entries to their authority's chain, in the order in which their transactions were begun, and
 * only once nothing before them can still commit.
 */
final class Sealer {
  private static final int AT_ONCE = 1000;

  private record Sealed(List<Long> entries, List<Link> links) {}

  /**
   * Seals what is ready of the transaction's authority, at most 1,000 entries; gives how many. None
   * while another replica is at it.
   */
  Future<Integer> seal(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.run(LOCK, authority)
        .map(rows -> rows.iterator().next().getBoolean(0))
        .compose(mine -> mine ? sealNext(tx, authority) : Future.succeededFuture(0));
  }

  /** The end of the chain of the transaction's authority. */
  Future<Link> end(Tx tx) {
    return tx.find(Sealer::link, END, tx.caller().authority().orElseThrow())
        .map(end -> end.orElse(Link.START));
  }

  private Future<Integer> sealNext(Tx tx, UUID authority) {
    var end = end(tx);
    var ready = tx.list(Sealer::entry, READY, authority, AT_ONCE);
    return Future.all(end, ready)
        .map(_ -> chain(end.result(), ready.result()))
        .compose(sealed -> keep(tx, authority, sealed));
  }

  private static Sealed chain(Link end, List<Entry> ready) {
    var sealed = new Sealed(new ArrayList<>(), new ArrayList<>());
    var link = end;
    for (var entry : ready) {
      link = link.with(entry);
      sealed.entries().add(entry.id());
      sealed.links().add(link);
    }
    return sealed;
  }

  private static Future<Integer> keep(Tx tx, UUID authority, Sealed sealed) {
    if (sealed.entries().isEmpty()) {
      return Future.succeededFuture(0);
    }
    var links = sealed.links();
    return tx.run(
            KEEP,
            authority,
            links.stream().map(Link::position).toArray(Long[]::new),
            sealed.entries().toArray(Long[]::new),
            links.stream().map(Link::hash).toArray(Buffer[]::new))
        .map(links.size());
  }

  private static Link link(Row row) {
    return new Link(row.getLong("position"), row.getBuffer("hash"));
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getUUID("authority_id"),
        row.getLong("id"),
        row.getLong("tx"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor_kind"),
        row.getUUID("actor_id"),
        row.getString("verb"),
        row.getUUID("subject_id"),
        row.getString("detail"));
  }

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('audit_seal/' || $1::uuid, 0))";

  private static final String END =
      "select position, hash from audit_seal where authority_id = $1 order by position desc limit 1";

  // Whatever was begun before the oldest transaction that still runs has ended: all of it is seen.
  private static final String READY =
      "select "
          + Entry.COLUMNS
          + """
            from audit_entry e
           where e.authority_id = $1 and e.tx < pg_snapshot_xmin(pg_current_snapshot())
             and e.tx >= coalesce((
                   select last.tx
                     from audit_seal s
                     join audit_entry last on last.id = s.entry_id
                    where s.authority_id = $1
                    order by s.position desc
                    limit 1), '0'::xid8)
             and not exists (select 1 from audit_seal s where s.entry_id = e.id)
           order by e.tx, e.id
           limit $2
          """;

  private static final String KEEP =
      """
      insert into audit_seal (authority_id, position, entry_id, hash)
      select $1, position, entry_id, hash
        from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as sealed (position, entry_id, hash)
      """;
}
