package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody's box of sealed notices. */
final class SealedNoticeStore {
  /** A box, with the key it is sealed by; without one where nobody was told anything yet. */
  record Kept(UUID person, Buffer wrapped, Optional<Buffer> sealed) {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getUUID("person_id"),
          row.getBuffer("wrapped"),
          Optional.ofNullable(row.getBuffer("sealed")));
    }

    @Override
    public String toString() {
      return "Kept";
    }
  }

  /** The caller's own. */
  Future<Optional<Kept>> find(Tx tx, UUID person) {
    return tx.find(Kept::fromRow, ONE, person);
  }

  /** Everybody's; nobody else touches them until this transaction ends. */
  Future<List<Kept>> lockAll(Tx tx) {
    return tx.run(LOCK).compose(_ -> tx.list(Kept::fromRow, ALL));
  }

  /** Writes all anew, in an order drawn at random. */
  Future<Void> replaceAll(Tx tx, List<UUID> people, List<Buffer> sealed) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.run(CLEAR)
        .compose(
            _ -> tx.run(ADD, authority, people.toArray(UUID[]::new), sealed.toArray(Buffer[]::new)))
        .mapEmpty();
  }

  /** The phones of that young person, each with what they want to be told. */
  Future<List<PushStore.Reach>> reach(Tx tx, UUID person) {
    return tx.list(PushStore.Reach::fromRow, REACH, person, SealedNotice.KIND.code());
  }

  private static final String ONE =
      """
      select n.person_id, k.wrapped, n.sealed
        from sealed_notice n join person_key k on k.person_id = n.person_id
       where n.person_id = $1
      """;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('sealed-notice/' || current_authority(), 0))";

  private static final String ALL =
      """
      select k.person_id, k.wrapped, n.sealed
        from person_key k left join sealed_notice n on n.person_id = k.person_id
      """;

  private static final String CLEAR = "delete from sealed_notice";

  private static final String ADD =
      """
      insert into sealed_notice (person_id, authority_id, sealed)
      select b.person_id, $1, b.sealed
        from unnest($2::uuid[], $3::bytea[]) as b (person_id, sealed)
        join person_key k on k.person_id = b.person_id
       order by gen_random_uuid()
      """;

  private static final String REACH =
      """
      select 1 as place, $2::text as kind, false as seen,
             null::text as meeting_state, null::timestamptz as meeting_starts_at,
             p.wakes, p.reminders, p.quiet_from, p.quiet_until, p.quiet_at_school,
             d.id as device, d.push_token, d.push_platform, d.push_p256dh, d.push_auth
        from person_key k
        left join notice_preference p on p.person_id = k.person_id
        left join lateral (
          select id, push_token, push_platform, push_p256dh, push_auth
            from device
           where person_id = k.person_id
             and push_token is not null
           order by push_token_at desc
           limit 20) d on true
       where k.person_id = $1
      """;
}
