package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sessions of phones, which a bearer token bears: begun, found, ended. */
public final class PhoneSessions {
  static final Duration LASTS = Duration.ofDays(180);
  private static final String BEARER = "Bearer ";

  private final Database database;
  private final KeyedHash hash;

  /** Finds sessions in the database by the keyed hash of their token. */
  public PhoneSessions(Database database, KeyedHash hash) {
    this.database = database;
    this.hash = hash;
  }

  /** The young person whose session that Authorization header bears, or nobody. */
  Future<Optional<Caller>> whoIs(String authorization) {
    return authorization.startsWith(BEARER)
        ? find(authorization.substring(BEARER.length()))
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<Caller>> find(String text) {
    return SessionToken.parse(text)
        .map(token ->
            new Caller.Stranger(Surface.YOUNG, Optional.of(token.authority()), hashOf(token)))
        .map(holder ->
            database.inTransaction(
                holder,
                tx ->
                    tx.find(
                        PhoneSessions::youngPerson,
                        FIND,
                        holder.proof(),
                        tx.now().atOffset(ZoneOffset.UTC))))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  /** Begins a phone's session; the caller is the young person who has just enrolled. */
  Future<SessionToken> begin(Tx tx, Caller.YoungPerson young) {
    var token = SessionToken.generate(young.authorityId());
    return tx.run(
            BEGIN,
            hashOf(token),
            young.authorityId(),
            young.person(),
            young.device(),
            tx.now().plus(LASTS).atOffset(ZoneOffset.UTC))
        .map(token);
  }

  /** Ends the session of this device, and forgets the device: it is not woken any more. */
  Future<Void> end(Tx tx, Caller.YoungPerson young) {
    return tx.run(END, young.device()).mapEmpty();
  }

  private String hashOf(SessionToken token) {
    return hash.of("session", token.value());
  }

  private static Caller youngPerson(Row row) {
    return new Caller.YoungPerson(
        row.getUUID("authority_id"), row.getUUID("person_id"), row.getUUID("device_id"));
  }

  private static final String FIND =
      """
      select authority_id, person_id, device_id
        from device_session
       where token_hash = $1 and expires_at > $2
      """;

  private static final String BEGIN =
      """
      insert into device_session (token_hash, authority_id, person_id, device_id, expires_at)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String END = "delete from device where id = $1";
}
