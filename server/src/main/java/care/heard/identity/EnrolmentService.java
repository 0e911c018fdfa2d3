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
import java.time.LocalDate;
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

  /** A new code for that young person, for 24 hours and one use. */
  public Future<EnrolmentCode> issueCode(Tx tx, Caller.StaffMember issuer, UUID person) {
    var secret = EnrolmentSecret.generate();
    return people
        .requireName(tx, person)
        .compose(name ->
            store
                .replace(tx, issuer, person, secret.locator(), hashOf(secret), CODE_VALID)
                .compose(_ -> audit.record(tx, "issueEnrolmentCode", person))
                .map(_ -> shown(tx, secret, name)));
  }

  /**
   * The session of a phone that shows a good code; the same again for the same key. A wrong, used,
   * dead or unknown code gets one and the same problem, and counts against the code it names.
   */
  Future<Reply> enrol(IdempotencyKey key, EnrolDevice command) {
    var typed = EnrolmentSecret.typed(command.code());
    if (typed.locator().isEmpty()) {
      return Future.failedFuture(refused());
    }
    var stranger = new Caller.Stranger(Surface.YOUNG, Optional.empty(), typed.locator());
    return limits
        .take(Limit.TRIES_OF_CODE, typed.locator())
        .compose(_ -> database.inTransaction(stranger, tx -> tryCode(tx, key, typed, command)))
        .map(reply -> reply.orElseThrow(EnrolmentService::refused));
  }

  // A wrong try must be committed, so it is an empty outcome here and a problem only afterwards.
  private Future<Optional<Reply>> tryCode(
      Tx tx, IdempotencyKey key, EnrolmentSecret typed, EnrolDevice command) {
    return store
        .lock(tx, typed.locator())
        .compose(found ->
            found
                .map(code -> tryCode(tx, key, typed, command, code))
                .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<Optional<Reply>> tryCode(
      Tx tx,
      IdempotencyKey key,
      EnrolmentSecret typed,
      EnrolDevice command,
      EnrolmentStore.KeptCode code) {
    if (code.wrongTries() >= WRONG_TRIES) {
      return Future.succeededFuture(Optional.empty());
    }
    if (!matches(code.secretHash(), hashOf(typed))) {
      return store.countWrongTry(tx, code.id()).map(Optional.empty());
    }
    var young = new Caller.YoungPerson(code.authority(), code.person(), UUID.randomUUID());
    return tx.become(young)
        .compose(_ -> idempotency.once(tx, key, () -> useCode(tx, young, command, code)))
        .map(Optional::of);
  }

  private Future<Reply> useCode(
      Tx tx, Caller.YoungPerson young, EnrolDevice command, EnrolmentStore.KeptCode code) {
    if (!code.expiresAt().toInstant().isAfter(tx.now())) {
      return Future.failedFuture(refused());
    }
    return store
        .use(tx, code.id())
        .compose(used -> used ? Future.succeededFuture() : Future.failedFuture(refused()))
        .compose(_ -> store.addDevice(tx, young, command.deviceName().orElse(null)))
        .compose(_ -> sessions.begin(tx, young))
        .compose(token -> welcome(tx, young, token))
        .compose(reply -> audit.record(tx, "enrolDevice", young.device()).map(reply));
  }

  private Future<Reply> welcome(Tx tx, Caller.YoungPerson young, SessionToken token) {
    var name = people.requireName(tx, young.person());
    var authority = authorities.own(tx);
    var until = LocalDate.ofInstant(tx.now().plus(PhoneSessions.LASTS), ZoneOffset.UTC);
    return Future.all(name, authority)
        .map(_ ->
            new Enrolment(
                token.value(),
                until,
                new Enrolment.Person(
                    PeopleService.callMe(name.result()), authority.result().name()),
                authority.result().helpLines()))
        .map(Reply::created);
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
