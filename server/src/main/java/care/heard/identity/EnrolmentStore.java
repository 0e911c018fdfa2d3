package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One-time codes and the devices they enrolled. */
final class EnrolmentStore {
  /** A code as it is kept. */
  record KeptCode(
      UUID id,
      UUID authority,
      UUID person,
      String secretHash,
      java.time.OffsetDateTime expiresAt,
      int wrongTries,
      boolean phoneLost) {
    static KeptCode fromRow(Row row) {
      return new KeptCode(
          row.getUUID("id"),
          row.getUUID("authority_id"),
          row.getUUID("person_id"),
          row.getString("secret_hash"),
          row.getOffsetDateTime("expires_at"),
          row.getInteger("wrong_tries"),
          row.getBoolean("phone_lost"));
    }
  }

  /** A code as it is first kept. */
  record NewCode(
      String locator, String secretHash, java.time.OffsetDateTime expiresAt, boolean phoneLost) {}

  /** The code; tries at it come one after the other, so that each of them counts. */
  Future<Optional<KeptCode>> lock(Tx tx, String locator) {
    return tx.find(KeptCode::fromRow, FIND, locator);
  }

  Future<Void> countWrongTry(Tx tx, UUID code) {
    return tx.run(WRONG, code).mapEmpty();
  }

  /** Whether this call, and no other, used the code. */
  Future<Boolean> use(Tx tx, UUID code) {
    return tx.run(USE, code, tx.now().atOffset(ZoneOffset.UTC)).map(rows -> rows.rowCount() == 1);
  }

  /** A new code for that person; earlier ones that were not used are gone. */
  Future<Void> replace(Tx tx, Caller.StaffMember issuer, UUID person, NewCode code) {
    var dropped = tx.run(DROP_UNUSED, person);
    var added =
        tx.run(
            ADD,
            UUID.randomUUID(),
            issuer.authorityId(),
            person,
            code.locator(),
            code.secretHash(),
            issuer.staff(),
            code.expiresAt(),
            code.phoneLost());
    return Future.all(dropped, added).mapEmpty();
  }

  Future<Void> addDevice(Tx tx, Caller.YoungPerson young, String name) {
    return tx.run(
            ADD_DEVICE,
            young.device(),
            young.authorityId(),
            young.person(),
            name,
            tx.now().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  private static final String FIND =
      """
      select id, authority_id, person_id, secret_hash, expires_at, wrong_tries, phone_lost
        from enrolment_code
       where locator = $1
         for update
      """;

  private static final String WRONG =
      "update enrolment_code set wrong_tries = wrong_tries + 1 where id = $1";

  private static final String USE =
      "update enrolment_code set used_at = $2 where id = $1 and used_at is null";

  private static final String DROP_UNUSED =
      "delete from enrolment_code where person_id = $1 and used_at is null";

  private static final String ADD =
      """
      insert into enrolment_code
             (id, authority_id, person_id, locator, secret_hash, issued_by, expires_at, phone_lost)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String ADD_DEVICE =
      """
      insert into device (id, authority_id, person_id, name, enrolled_at)
      values ($1, $2, $3, $4, $5)
      """;
}
