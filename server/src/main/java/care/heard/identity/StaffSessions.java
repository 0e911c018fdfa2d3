package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sessions of staff and board, which a cookie bears: begun, found, ended. One ends ten hours after
 * its sign-in, or after an hour without use.
 */
public final class StaffSessions {
  /** The staff cookie's name; a browser accepts it for this host alone and over TLS only. */
  public static final String COOKIE = "__Host-heard";

  private static final Duration LASTS = Duration.ofHours(10);
  private static final Duration UNUSED_AT_MOST = Duration.ofHours(1);
  // Use is noted no more often than this: a page costs a write only now and then.
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final Database database;
  private final KeyedHash hash;

  /** Finds sessions in the database by the keyed hash of their token. */
  public StaffSessions(Database database, KeyedHash hash) {
    this.database = database;
    this.hash = hash;
  }

  /**
   * What a sign-in leaves with its session.
   *
   * @param multiFactorAt when a second factor was shown, if one was
   * @param idTokenSealed what the provider vouched with, to show it again at sign-out
   */
  public record Voucher(Optional<Instant> multiFactorAt, Optional<byte[]> idTokenSealed) {
    /** Nothing: no second factor, and nothing to show at sign-out. */
    public static Voucher none() {
      return new Voucher(Optional.empty(), Optional.empty());
    }
  }

  /** A session that has just been ended. */
  public record Ended(UUID authority, UUID staff, Optional<byte[]> idTokenSealed) {}

  /** The member of staff whose session the request's cookie bears, or nobody. */
  public Future<Optional<Caller>> whoIs(HttpServerRequest request) {
    var cookie = request.getCookie(COOKIE);
    return cookie == null ? Future.succeededFuture(Optional.empty()) : find(cookie.getValue());
  }

  private Future<Optional<Caller>> find(String cookie) {
    return SessionToken.parse(cookie)
        .map(this::holder)
        .map(holder -> database.inTransaction(holder, tx -> find(tx, holder.proof())))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private static Future<Optional<Caller>> find(Tx tx, String tokenHash) {
    var now = tx.now().atOffset(ZoneOffset.UTC);
    return tx.find(row -> row, FIND, tokenHash, now, now.minus(UNUSED_AT_MOST))
        .compose(found ->
            found.isPresent() && isDue(found.get(), now)
                ? tx.run(NOTE_USE, tokenHash, now).map(found)
                : Future.succeededFuture(found))
        .map(found -> found.map(StaffSessions::staffMember));
  }

  private static boolean isDue(Row row, OffsetDateTime now) {
    return row.getOffsetDateTime("last_used_at").isBefore(now.minus(NOTED_EVERY));
  }

  /**
   * Begins the session of a member of staff, once an identity provider has vouched for them: the
   * cookie's value, a new one each time. The transaction is for that session's holder from here on.
   */
  public Future<String> begin(Tx tx, UUID authority, UUID staff, Voucher voucher) {
    var token = SessionToken.generate(authority);
    var formToken = SessionToken.generate(authority).value();
    var holder = holder(token);
    var now = tx.now().atOffset(ZoneOffset.UTC);
    return tx.become(holder)
        .compose(_ ->
            tx.run(
                BEGIN,
                holder.proof(),
                authority,
                staff,
                formToken,
                now.plus(LASTS),
                now,
                voucher.multiFactorAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                voucher.idTokenSealed().map(Vault::parameter).orElse(null)))
        .map(token.value());
  }

  /** Ends the session a staff cookie bears, if it bears one. */
  public Future<Optional<Ended>> end(String cookie) {
    return SessionToken.parse(cookie)
        .map(this::holder)
        .map(holder ->
            database.inTransaction(
                holder, tx -> tx.find(StaffSessions::ended, END, holder.proof())))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private Caller.Stranger holder(SessionToken token) {
    return new Caller.Stranger(
        Surface.STAFF, Optional.of(token.authority()), hash.of("session", token.value()));
  }

  private static Caller staffMember(Row row) {
    return new Caller.StaffMember(
        row.getUUID("authority_id"),
        row.getUUID("staff_id"),
        row.getString("name"),
        Arrays.stream(row.getArrayOfStrings("roles")).map(Role::of).collect(Collectors.toSet()),
        row.getString("form_token"),
        Optional.ofNullable(row.getOffsetDateTime("multi_factor_at"))
            .map(OffsetDateTime::toInstant));
  }

  private static Ended ended(Row row) {
    return new Ended(
        row.getUUID("authority_id"),
        row.getUUID("staff_id"),
        Optional.ofNullable(row.getBuffer("id_token_sealed")).map(Buffer::getBytes));
  }

  private static final String FIND =
      """
      select s.authority_id, s.staff_id, s.form_token, s.last_used_at, s.multi_factor_at,
             staff.name, staff.roles
        from staff_session s join staff on staff.id = s.staff_id
       where s.token_hash = $1 and s.expires_at > $2 and s.last_used_at > $3
      """;

  private static final String NOTE_USE =
      "update staff_session set last_used_at = $2 where token_hash = $1";

  private static final String BEGIN =
      """
      insert into staff_session
             (token_hash, authority_id, staff_id, form_token, expires_at, last_used_at,
              multi_factor_at, id_token_sealed)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String END =
      """
      delete from staff_session where token_hash = $1
      returning authority_id, staff_id, id_token_sealed
      """;
}
