package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of phones: one row a device. */
final class PhoneStore {
  /** A session as it is kept. */
  record KeptSession(
      Caller.YoungPerson holder,
      String keyThumbprint,
      String tokenHash,
      String previousHash,
      OffsetDateTime rotatedAt,
      LocalDate lastDay) {
    static KeptSession fromRow(Row row) {
      return new KeptSession(
          new Caller.YoungPerson(
              row.getUUID("authority_id"), row.getUUID("person_id"), row.getUUID("device_id")),
          row.getString("key_thumbprint"),
          row.getString("token_hash"),
          row.getString("previous_hash"),
          row.getOffsetDateTime("rotated_at"),
          row.getLocalDate("last_day"));
    }

    @Override
    public String toString() {
      return "KeptSession[" + holder.device() + "]";
    }
  }

  Future<Void> begin(
      Tx tx, Caller.YoungPerson young, String keyThumbprint, String hash, LocalDate lastDay) {
    return tx.run(
            BEGIN,
            young.device(),
            young.authorityId(),
            young.person(),
            keyThumbprint,
            hash,
            lastDay)
        .mapEmpty();
  }

  /** The session of the device; whoever asks for it meanwhile waits. */
  Future<Optional<KeptSession>> lock(Tx tx, UUID device) {
    return tx.find(KeptSession::fromRow, LOCK, device);
  }

  Future<Void> rotate(Tx tx, KeptSession session, String nextHash, LocalDate lastDay) {
    return tx.run(
            ROTATE,
            session.holder().device(),
            nextHash,
            session.tokenHash(),
            tx.now().atOffset(ZoneOffset.UTC),
            lastDay)
        .mapEmpty();
  }

  /** Forgets the device, and with it its session and where its pushes went. */
  Future<Void> forget(Tx tx, UUID device) {
    return tx.run(FORGET, device).mapEmpty();
  }

  /** Forgets every other device of the same person; their ids. */
  Future<List<UUID>> forgetOthers(Tx tx, Caller.YoungPerson young) {
    return tx.list(row -> row.getUUID("id"), FORGET_OTHERS, young.person(), young.device());
  }

  /** Forgets the devices whose session has run out. */
  Future<Void> forgetRunOut(Tx tx, LocalDate today) {
    return tx.run(FORGET_RUN_OUT, today).mapEmpty();
  }

  /** Writes every row anew, in an order that has nothing to do with when a phone was used. */
  Future<Void> rewrite(Tx tx, Duration grace) {
    var locked = tx.run("lock table phone_session in exclusive mode");
    var written = tx.run(REWRITE, tx.now().minus(grace).atOffset(ZoneOffset.UTC));
    return Future.all(locked, written).mapEmpty();
  }

  private static final String BEGIN =
      """
      insert into phone_session
             (device_id, authority_id, person_id, key_thumbprint, token_hash, last_day)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String LOCK =
      """
      select device_id, authority_id, person_id, key_thumbprint, token_hash, previous_hash,
             rotated_at, last_day
        from phone_session
       where device_id = $1
         for update
      """;

  private static final String ROTATE =
      """
      update phone_session
         set token_hash = $2, previous_hash = $3, rotated_at = $4, last_day = $5
       where device_id = $1
      """;

  private static final String FORGET = "delete from device where id = $1";

  private static final String FORGET_OTHERS =
      "delete from device where person_id = $1 and id <> $2 returning id";

  private static final String FORGET_RUN_OUT =
      """
      delete from device
       where id in (select device_id from phone_session where last_day < $1)
      """;

  private static final String REWRITE =
      """
      with gone as (
        delete from phone_session
        returning device_id, authority_id, person_id, key_thumbprint, token_hash, previous_hash,
                  rotated_at, last_day)
      insert into phone_session
             (device_id, authority_id, person_id, key_thumbprint, token_hash, previous_hash,
              rotated_at, last_day)
      select device_id, authority_id, person_id, key_thumbprint, token_hash, previous_hash,
             case when rotated_at > $1 then rotated_at end, last_day
        from gone
       order by device_id
      """;
}
