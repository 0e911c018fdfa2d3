package care.heard.identity;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Limit;
import care.heard.platform.http.Limits;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A participation officer gives a code; the phone that shows it becomes the young person's. */
public final class EnrolmentService {
  private static final Duration CODE_VALID = Duration.ofHours(24);
  private static final int WRONG_TRIES = 5;

  private final Database database;
  private final EnrolmentStore store;
  private final PhoneSessions sessions;
  private final PeopleService people;
  private final Authorities authorities;
  private final Idempotency idempotency;
  private final KeyedHash hash;
  private final Audit audit;
  private final Limits limits;

  EnrolmentService(
      Database database,
      EnrolmentStore store,
      PhoneSessions sessions,
      PeopleService people,
      Authorities authorities,
      Idempotency idempotency,
      KeyedHash hash,
      Audit audit,
      Limits limits) {
    this.database = database;
    this.store = store;
    this.sessions = sessions;
    this.people = people;
    this.authorities = authorities;
    this.idempotency = idempotency;
    this.hash = hash;
    this.audit = audit;
    this.limits = limits;
  }

  /**
   * A new code for that young person, for 24 hours and one use.
   *
   * @param phoneLost whether the phone that uses it ends the sessions of all others
   */
  public Future<EnrolmentCode> issueCode(
      Tx tx, Caller.StaffMember issuer, UUID person, boolean phoneLost) {
    var secret = EnrolmentSecret.generate();
    return people
        .requireName(tx, person)
        .compose(name ->
            store
                .replace(tx, issuer, person, code(tx, secret, phoneLost))
                .compose(_ -> audit.record(tx, "issueEnrolmentCode", person))
                .map(_ -> shown(tx, secret, name)));
  }

  /**
   * The session of a phone that shows a good code and proves to hold a key; the same again for the
   * same keys. A wrong, used, dead or unknown code gets one and the same problem, and counts
   * against the code it names.
   */
  Future<Reply> enrol(String phoneKey, IdempotencyKey key, EnrolDevice command) {
    var typed = EnrolmentSecret.typed(command.code());
    if (typed.locator().isEmpty()) {
      return Future.failedFuture(refused());
    }
    var stranger = new Caller.Stranger(Surface.YOUNG, Optional.empty(), typed.locator());
    return limits
        .take(Limit.TRIES_OF_CODE, typed.locator())
        .compose(_ ->
            database.inTransaction(
                stranger, tx -> tryCode(tx, typed, new Attempt(phoneKey, key, command))))
        .map(reply -> reply.orElseThrow(EnrolmentService::refused));
  }

  /** One try to enrol: a key of the phone's, and what it sent. */
  private record Attempt(String phoneKey, IdempotencyKey key, EnrolDevice command) {
    Attempt {
      key = key.boundTo(phoneKey);
    }
  }

  // A wrong try must be committed, so it is an empty outcome here and a problem only afterwards.
  private Future<Optional<Reply>> tryCode(Tx tx, EnrolmentSecret typed, Attempt attempt) {
    return store
        .lock(tx, typed.locator())
        .compose(found ->
            found
                .map(code -> tryCode(tx, typed, attempt, code))
                .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<Optional<Reply>> tryCode(
      Tx tx, EnrolmentSecret typed, Attempt attempt, EnrolmentStore.KeptCode code) {
    if (code.wrongTries() >= WRONG_TRIES) {
      return Future.succeededFuture(Optional.empty());
    }
    if (!matches(code.secretHash(), hashOf(typed))) {
      return store.countWrongTry(tx, code.id()).map(Optional.empty());
    }
    var young = new Caller.YoungPerson(code.authority(), code.person(), UUID.randomUUID());
    return tx.become(young)
        .compose(_ -> idempotency.once(tx, attempt.key(), () -> useCode(tx, young, attempt, code)))
        .map(Optional::of);
  }

  private Future<Reply> useCode(
      Tx tx, Caller.YoungPerson young, Attempt attempt, EnrolmentStore.KeptCode code) {
    if (!code.expiresAt().toInstant().isAfter(tx.now())) {
      return Future.failedFuture(refused());
    }
    return store
        .use(tx, code.id())
        .compose(used -> used ? Future.succeededFuture() : Future.failedFuture(refused()))
        .compose(_ -> store.addDevice(tx, young, attempt.command().deviceName().orElse(null)))
        .compose(_ -> code.phoneLost() ? sessions.endOthers(tx, young) : Future.succeededFuture())
        .compose(_ -> sessions.begin(tx, young, attempt.phoneKey()))
        .compose(tokens -> welcome(tx, young, tokens))
        .compose(reply -> audit.record(tx, "enrolDevice", young.device()).map(reply));
  }

  private Future<Reply> welcome(Tx tx, Caller.YoungPerson young, PhoneTokens tokens) {
    var name = people.requireName(tx, young.person());
    var authority = authorities.own(tx);
    return Future.all(name, authority)
        .map(_ ->
            new Enrolment(
                tokens.accessToken(),
                tokens.tokenType(),
                tokens.expiresIn(),
                tokens.refreshToken(),
                new Enrolment.Person(
                    PeopleService.callMe(name.result()), authority.result().name()),
                authority.result().helpLines()))
        .map(Reply::created);
  }

  private EnrolmentStore.NewCode code(Tx tx, EnrolmentSecret secret, boolean phoneLost) {
    var until = tx.now().plus(CODE_VALID).atOffset(ZoneOffset.UTC);
    return new EnrolmentStore.NewCode(secret.locator(), hashOf(secret), until, phoneLost);
  }

  private EnrolmentCode shown(Tx tx, EnrolmentSecret secret, String name) {
    return new EnrolmentCode(
        secret.shown(), tx.now().plus(CODE_VALID).atOffset(ZoneOffset.UTC), name);
  }

  private String hashOf(EnrolmentSecret secret) {
    return hash.of("enrolment-code", secret.locator() + secret.secret());
  }

  private static boolean matches(String kept, String typed) {
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused() {
    return Problem.invalid(
        "/code", "We could not use that code. Check it, or ask for a new one: a code works once.");
  }
}
