package care.heard.safeguarding.sealed;

import care.heard.platform.db.Tx;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Openings of sealed identities as they are kept. */
final class OpeningStore {
  Future<Void> add(
      Tx tx, UUID id, UUID item, UUID by, byte[] reasonSealed, byte[] halfSealed, Duration waits) {
    return tx.run(
            ADD,
            id,
            tx.caller().authority().orElseThrow(),
            item,
            Vault.parameter(reasonSealed),
            by,
            at(tx.now()),
            at(tx.now().plus(waits)),
            Vault.parameter(halfSealed))
        .mapEmpty();
  }

  Future<Optional<Opening>> find(Tx tx, UUID id) {
    return tx.find(Opening::fromRow, ONE, id);
  }

  Future<List<Opening>> latest(Tx tx) {
    return tx.list(Opening::fromRow, LATEST);
  }

  /** False where it was decided meanwhile. */
  Future<Boolean> approve(
      Tx tx, UUID id, UUID by, byte[] identitySealed, Optional<byte[]> notTold, Instant until) {
    return tx.run(
            APPROVE,
            id,
            by,
            at(tx.now()),
            Vault.parameter(identitySealed),
            notTold.map(Vault::parameter).orElse(null),
            at(until))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False where it was decided meanwhile. */
  Future<Boolean> refuse(Tx tx, UUID id, UUID by) {
    return tx.run(REFUSE, id, by, at(tx.now())).map(rows -> rows.rowCount() == 1);
  }

  /** Takes away what may no longer be opened or looked at. */
  Future<Void> end(Tx tx) {
    return tx.run(END, at(tx.now())).mapEmpty();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String ADD =
      """
      insert into identity_opening
             (id, authority_id, item_id, state, reason_sealed, requested_by, requested_at,
              wait_until, half_sealed)
      values ($1, $2, $3, 'requested', $4, $5, $6, $7, $8)
      """;

  private static final String SELECT =
      """
      select o.id, o.item_id, o.state, o.reason_sealed, o.requested_by, o.requested_at,
             o.wait_until, o.half_sealed, o.decided_by, o.view_until, o.identity_sealed,
             o.not_told_sealed,
             r.name as requested_by_name, d.name as decided_by_name
        from identity_opening o
        join staff r on r.id = o.requested_by
        left join staff d on d.id = o.decided_by
      """;

  private static final String ONE = SELECT + "where o.id = $1";

  private static final String LATEST = SELECT + "order by o.requested_at desc limit 100";

  private static final String APPROVE =
      """
      update identity_opening
         set state = 'approved', half_sealed = null, decided_by = $2, decided_at = $3,
             identity_sealed = $4, not_told_sealed = $5, view_until = $6
       where id = $1 and state = 'requested' and wait_until > $3
      """;

  private static final String REFUSE =
      """
      update identity_opening
         set state = 'refused', half_sealed = null, decided_by = $2, decided_at = $3
       where id = $1 and state = 'requested'
      """;

  private static final String END =
      """
      update identity_opening
         set state = 'over', half_sealed = null, identity_sealed = null
       where (state = 'requested' and wait_until <= $1)
          or (state = 'approved' and view_until <= $1)
      """;
}
