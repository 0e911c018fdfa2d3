package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions of staff and board, which a cookie bears: begun, found, ended. */
public final class StaffSessions {
  /** The staff cookie's name; a browser accepts it for this host alone and over TLS only. */
  public static final String COOKIE = "__Host-heard";

  private static final Duration LASTS = Duration.ofHours(10);

  private final Database database;
  private final KeyedHash hash;

  /** Finds sessions in the database by the keyed hash of their token. */
  public StaffSessions(Database database, KeyedHash hash) {
    this.database = database;
    this.hash = hash;
  }

  /** The member of staff whose session the request's cookie bears, or nobody. */
  Future<Optional<Caller>> whoIs(HttpServerRequest request) {
    var cookie = request.getCookie(COOKIE);
    return cookie == null ? Future.succeededFuture(Optional.empty()) : find(cookie.getValue());
  }

  private Future<Optional<Caller>> find(String cookie) {
    return SessionToken.parse(cookie)
        .map(this::holder)
        .map(holder ->
            database.inTransaction(
                holder,
                tx ->
                    tx.find(
                        StaffSessions::staffMember,
                        FIND,
                        holder.proof(),
                        tx.now().atOffset(ZoneOffset.UTC))))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  /**
   * Signs a member of staff in, once an identity provider has vouched for them: the cookie's value.
   */
  public Future<String> signIn(UUID authority, UUID staff) {
    var token = SessionToken.generate(authority);
    var formToken = SessionToken.generate(authority).value();
    var holder = holder(token);
    return database.inTransaction(
        holder,
        tx ->
            tx.run(
                    BEGIN,
                    holder.proof(),
                    authority,
                    staff,
                    formToken,
                    tx.now().plus(LASTS).atOffset(ZoneOffset.UTC))
                .map(token.value()));
  }

  /** Ends the session a staff cookie bears, if it bears one. */
  Future<Void> end(String cookie) {
    return SessionToken.parse(cookie)
        .map(this::holder)
        .map(holder -> database.inTransaction(holder, tx -> tx.run(END, holder.proof())))
        .map(Future::<Void>mapEmpty)
        .orElse(Future.succeededFuture());
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
        row.getString("form_token"));
  }

  private static final String FIND =
      """
      select s.authority_id, s.staff_id, s.form_token, staff.name, staff.roles
        from staff_session s join staff on staff.id = s.staff_id
       where s.token_hash = $1 and s.expires_at > $2
      """;

  private static final String BEGIN =
      """
      insert into staff_session (token_hash, authority_id, staff_id, form_token, expires_at)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String END = "delete from staff_session where token_hash = $1";
}
