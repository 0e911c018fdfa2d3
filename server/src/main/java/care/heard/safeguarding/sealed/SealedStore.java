package care.heard.safeguarding.sealed;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identity keys and their holders as they are kept. */
final class SealedStore {
  /** A public key. */
  record PublicKey(String id, KeyRole role, Buffer key, String state) {
    static PublicKey fromRow(Row row) {
      return new PublicKey(
          row.getString("id"),
          KeyRole.of(row.getString("role")),
          row.getBuffer("public_key"),
          row.getString("state"));
    }
  }

  /** Who holds a key. */
  record Holder(String keyId, KeyRole role, String state, UUID staff, String name) {}

  /** The current keys of an authority, for whoever asks. */
  Future<List<PublicKey>> current(Tx tx, UUID authority) {
    return tx.list(PublicKey::fromRow, CURRENT, authority);
  }

  /** The keys that member of staff holds, also for what was sealed long ago. */
  Future<List<HeldKey>> heldBy(Tx tx, UUID staff) {
    return tx.list(SealedStore::held, HELD_BY, staff);
  }

  /** Counts a try of a passphrase; false where there were too many of late. */
  Future<Boolean> countTry(Tx tx, UUID staff, int atMost, Duration within) {
    var now = tx.now().atOffset(ZoneOffset.UTC);
    return tx.run(COUNT_TRY, staff, tx.caller().authority().orElseThrow(), now, now.minus(within))
        .map(rows -> rows.iterator().next().getInteger(0) <= atMost);
  }

  /** It was the right one. */
  Future<Void> forgetTries(Tx tx, UUID staff) {
    return tx.run(FORGET_TRIES, staff).mapEmpty();
  }

  /** Puts a new key in the place of the one before it. */
  Future<Void> addKey(Tx tx, UUID authority, HeldKey key, LocalDate day) {
    return tx.run(RETIRE, authority, key.role().code())
        .compose(
            _ -> tx.run(ADD_KEY, key.keyId(), authority, key.role().code(), key.publicKey(), day))
        .compose(_ -> addHolder(tx, authority, key));
  }

  Future<Void> addHolder(Tx tx, UUID authority, HeldKey key) {
    return tx.run(ADD_HOLDER, key.keyId(), authority, key.holder(), key.wrapped()).mapEmpty();
  }

  /** Takes somebody's copies away; gives the keys that nobody holds any more. */
  Future<List<String>> removeHolder(Tx tx, UUID authority, KeyRole role, UUID staff) {
    return tx.run(REMOVE_HOLDER, authority, role.code(), staff)
        .compose(_ -> tx.list(row -> row.getString("id"), MARK_LOST, authority));
  }

  Future<List<Holder>> holders(Tx tx, UUID authority) {
    return tx.list(
        row ->
            new Holder(
                row.getString("id"),
                KeyRole.of(row.getString("role")),
                row.getString("state"),
                row.getUUID("staff_id"),
                row.getString("name")),
        HOLDERS,
        authority);
  }

  /** The member of staff whom that issuer's subject names, where they hold that role. */
  Future<Optional<UUID>> findStaff(Tx tx, UUID authority, String subject, KeyRole role) {
    return tx.find(row -> row.getUUID("id"), STAFF, authority, subject, role.holder().code());
  }

  private static HeldKey held(Row row) {
    return new HeldKey(
        row.getString("key_id"),
        KeyRole.of(row.getString("role")),
        row.getUUID("staff_id"),
        row.getBuffer("public_key"),
        row.getBuffer("wrapped"));
  }

  private static final String CURRENT =
      """
      select id, role, public_key, state from identity_key
       where authority_id = $1 and state = 'current'
       order by role
      """;

  private static final String HELD_BY =
      """
      select h.key_id, h.staff_id, h.wrapped, k.role, k.public_key
        from identity_key_holder h join identity_key k on k.id = h.key_id
       where h.staff_id = $1 and k.state <> 'lost'
      """;

  private static final String COUNT_TRY =
      """
      insert into passphrase_try as t (staff_id, authority_id, tries, since)
      values ($1, $2, 1, $3)
      on conflict on constraint passphrase_try_pkey do update
         set tries = case when t.since < $4 then 1 else t.tries + 1 end,
             since = case when t.since < $4 then $3 else t.since end
      returning tries
      """;

  private static final String FORGET_TRIES =
      "update passphrase_try set tries = 0 where staff_id = $1";

  private static final String RETIRE =
      """
      update identity_key set state = 'retired'
       where authority_id = $1 and role = $2 and state = 'current'
      """;

  private static final String ADD_KEY =
      """
      insert into identity_key (id, authority_id, role, public_key, state, made_on)
      values ($1, $2, $3, $4, 'current', $5)
      """;

  private static final String ADD_HOLDER =
      """
      insert into identity_key_holder (key_id, authority_id, staff_id, wrapped)
      values ($1, $2, $3, $4)
      on conflict on constraint identity_key_holder_pkey do update set wrapped = excluded.wrapped
      """;

  private static final String REMOVE_HOLDER =
      """
      delete from identity_key_holder h
       using identity_key k
       where k.id = h.key_id and k.authority_id = $1 and k.role = $2 and h.staff_id = $3
      """;

  private static final String MARK_LOST =
      """
      update identity_key k set state = 'lost'
       where k.authority_id = $1 and k.state <> 'lost'
         and not exists (select 1 from identity_key_holder h where h.key_id = k.id)
      returning k.id
      """;

  private static final String HOLDERS =
      """
      select k.id, k.role, k.state, h.staff_id, s.name
        from identity_key k
        left join identity_key_holder h on h.key_id = k.id
        left join staff s on s.id = h.staff_id
       where k.authority_id = $1
       order by k.role, k.state, k.id, s.name
      """;

  private static final String STAFF =
      """
      select id from staff where authority_id = $1 and subject = $2 and $3 = any (roles)
      """;
}
