package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Authenticator;
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

/** Sessions of phones (a bearer token) and of staff and board (a cookie): begun, found, ended. */
public final class Sessions implements Authenticator {
  /** The staff cookie's name; a browser accepts it for this host alone and over TLS only. */
  public static final String COOKIE = "__Host-heard";

  static final Duration PHONE = Duration.ofDays(180);
  private static final Duration STAFF = Duration.ofHours(10);
  private static final String BEARER = "Bearer ";

  private final Database database;
  private final KeyedHash hash;

  /** Finds sessions in the database by the keyed hash of their token. */
  public Sessions(Database database, KeyedHash hash) {
    this.database = database;
    this.hash = hash;
  }

  @Override
  public Future<Optional<Caller>> whoIs(HttpServerRequest request) {
    var bearer = request.getHeader("Authorization");
    if (bearer != null) {
      return bearer.startsWith(BEARER)
          ? find(bearer.substring(BEARER.length()), Surface.YOUNG)
          : Future.succeededFuture(Optional.empty());
    }
    var cookie = request.getCookie(COOKIE);
    return cookie == null
        ? Future.succeededFuture(Optional.empty())
        : find(cookie.getValue(), Surface.STAFF);
  }

  private Future<Optional<Caller>> find(String text, Surface surface) {
    return SessionToken.parse(text)
        .map(token -> find(token, surface))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<Caller>> find(SessionToken token, Surface surface) {
    var holder = new Caller.Stranger(surface, Optional.of(token.authority()), hashOf(token));
    return database.inTransaction(
        holder,
        tx ->
            surface == Surface.YOUNG
                ? tx.find(Sessions::youngPerson, FIND_PHONE, holder.proof(), now(tx))
                : tx.find(Sessions::staffMember, FIND_STAFF, holder.proof(), now(tx)));
  }

  /** Begins a phone's session; the caller is the young person who has just enrolled. */
  Future<SessionToken> begin(Tx tx, Caller.YoungPerson young) {
    var token = SessionToken.generate(young.authorityId());
    return tx.run(
            BEGIN_PHONE,
            hashOf(token),
            young.authorityId(),
            young.person(),
            young.device(),
            tx.now().plus(PHONE).atOffset(ZoneOffset.UTC))
        .map(token);
  }

  /**
   * Signs a member of staff in, once an identity provider has vouched for them: the cookie's value.
   */
  public Future<String> signIn(UUID authority, UUID staff) {
    return beginStaff(authority, staff).map(SessionToken::value);
  }

  private Future<SessionToken> beginStaff(UUID authority, UUID staff) {
    var token = SessionToken.generate(authority);
    var formToken = SessionToken.generate(authority).value();
    var holder = new Caller.Stranger(Surface.STAFF, Optional.of(authority), hashOf(token));
    return database.inTransaction(
        holder,
        tx ->
            tx.run(
                    BEGIN_STAFF,
                    holder.proof(),
                    authority,
                    staff,
                    formToken,
                    tx.now().plus(STAFF).atOffset(ZoneOffset.UTC))
                .map(token));
  }

  /** Ends the session of this device, and forgets the device: it is not woken any more. */
  Future<Void> end(Tx tx, Caller.YoungPerson young) {
    return tx.run(END_PHONE, young.device()).mapEmpty();
  }

  /** Ends the session a staff cookie bears, if it bears one. */
  Future<Void> endStaff(String cookie) {
    return SessionToken.parse(cookie)
        .map(token ->
            new Caller.Stranger(Surface.STAFF, Optional.of(token.authority()), hashOf(token)))
        .map(holder -> database.inTransaction(holder, tx -> tx.run(END_STAFF, holder.proof())))
        .map(Future::<Void>mapEmpty)
        .orElse(Future.succeededFuture());
  }

  private String hashOf(SessionToken token) {
    return hash.of("session", token.value());
  }

  private static java.time.OffsetDateTime now(Tx tx) {
    return tx.now().atOffset(ZoneOffset.UTC);
  }

  private static Caller youngPerson(Row row) {
    return new Caller.YoungPerson(
        row.getUUID("authority_id"), row.getUUID("person_id"), row.getUUID("device_id"));
  }

  private static Caller staffMember(Row row) {
    return new Caller.StaffMember(
        row.getUUID("authority_id"),
        row.getUUID("staff_id"),
        row.getString("name"),
        Arrays.stream(row.getArrayOfStrings("roles")).map(Role::of).collect(Collectors.toSet()),
        row.getString("form_token"));
  }

  private static final String FIND_PHONE =
      """
      select authority_id, person_id, device_id
        from device_session
       where token_hash = $1 and expires_at > $2
      """;

  private static final String FIND_STAFF =
      """
      select s.authority_id, s.staff_id, s.form_token, staff.name, staff.roles
        from staff_session s join staff on staff.id = s.staff_id
       where s.token_hash = $1 and s.expires_at > $2
      """;

  private static final String BEGIN_PHONE =
      """
      insert into device_session (token_hash, authority_id, person_id, device_id, expires_at)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String BEGIN_STAFF =
      """
      insert into staff_session (token_hash, authority_id, staff_id, form_token, expires_at)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String END_PHONE = "delete from device where id = $1";

  private static final String END_STAFF = "delete from staff_session where token_hash = $1";
}
