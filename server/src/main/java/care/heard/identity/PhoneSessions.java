package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.held.Retention;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sessions of phones, each bound to the phone's key: begun, carried on, ended. */
public final class PhoneSessions {
  private static final Duration UNUSED_FOR = Duration.ofDays(Retention.days("phones"));
  private static final Duration LOST_REPLY = Duration.ofSeconds(60);

  private final Database database;
  private final PhoneStore store;
  private final AccessTokens tokens;
  private final EndedPhones ended;
  private final KeyedHash hash;
  private final Audit audit;

  PhoneSessions(
      Database database,
      PhoneStore store,
      AccessTokens tokens,
      EndedPhones ended,
      KeyedHash hash,
      Audit audit) {
    this.database = database;
    this.store = store;
    this.tokens = tokens;
    this.ended = ended;
    this.hash = hash;
    this.audit = audit;
  }

  /** Begins the session of a phone that holds that key; its device is there already. */
  Future<PhoneTokens> begin(Tx tx, Caller.YoungPerson young, String keyThumbprint) {
    var first = RefreshToken.first(hash, young.authorityId(), young.device());
    return store
        .begin(tx, young, keyThumbprint, first.hashedBy(hash), lastDay(tx.now()))
        .map(_ -> tokens(tx, young, keyThumbprint, first));
  }

  /**
   * New tokens for a refresh token, which is then used up. The same key gets the same successor
   * again for a minute, because a reply can be lost; an older token, or another key, says that a
   * copy is about, and ends the session. Whatever the reason: NOT_SIGNED_IN.
   */
  Future<PhoneTokens> refresh(String keyThumbprint, RefreshSession command) {
    return RefreshToken.parse(hash, command.refreshToken())
        .map(token -> refresh(keyThumbprint, token))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(found -> found.orElseThrow(() -> Problem.of(ProblemType.NOT_SIGNED_IN)));
  }

  // That a copy is about must be committed, so it is an empty outcome and a problem only
  // afterwards.
  private Future<Optional<PhoneTokens>> refresh(String keyThumbprint, RefreshToken token) {
    var holder =
        new Caller.Stranger(
            Surface.YOUNG, Optional.of(token.authority()), token.device().toString());
    return database.inTransaction(
        holder,
        tx ->
            store
                .lock(tx, token.device())
                .map(found -> found.filter(s -> !s.lastDay().isBefore(England.day(tx.now()))))
                .compose(found ->
                    found
                        .map(session -> refresh(tx, keyThumbprint, token, session))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
  }

  private Future<Optional<PhoneTokens>> refresh(
      Tx tx, String keyThumbprint, RefreshToken token, PhoneStore.KeptSession session) {
    var sent = token.hashedBy(hash);
    var next = token.next(hash);
    var sameKey = keyThumbprint.equals(session.keyThumbprint());
    if (sameKey && sent.equals(session.tokenHash())) {
      return tx.become(session.holder())
          .compose(_ -> store.rotate(tx, session, next.hashedBy(hash), lastDay(tx.now())))
          .map(_ -> Optional.of(tokens(tx, session.holder(), keyThumbprint, next)));
    }
    if (sameKey && sent.equals(session.previousHash()) && isLostReply(tx, session)) {
      return Future.succeededFuture(Optional.of(tokens(tx, session.holder(), keyThumbprint, next)));
    }
    return tx.become(session.holder())
        .compose(_ -> audit.record(tx, "refreshReuse", session.holder().device()))
        .compose(_ -> end(tx, session.holder()))
        .map(Optional.empty());
  }

  /** Ends the session of this device, and forgets the device: it is not woken any more. */
  Future<Void> end(Tx tx, Caller.YoungPerson young) {
    return store.forget(tx, young.device()).compose(_ -> ended.add(List.of(young.device())));
  }

  /** Ends the sessions of every other phone of this young person: one of them is lost. */
  Future<Void> endOthers(Tx tx, Caller.YoungPerson young) {
    return store.forgetOthers(tx, young).compose(ended::add);
  }

  /** Ends every session of this young person and forgets their phones. */
  public Future<Void> endAll(Tx tx, Caller.YoungPerson young) {
    return endOthers(tx, young).compose(_ -> end(tx, young));
  }

  /**
   * Takes out what tells when a phone was last used, and forgets phones that were not used for
   * long; for the background jobs, authority by authority.
   */
  public Future<Void> tidy(Tx tx) {
    return store
        .forgetRunOut(tx, England.day(tx.now()))
        .compose(_ -> store.rewrite(tx, LOST_REPLY));
  }

  private PhoneTokens tokens(
      Tx tx, Caller.YoungPerson young, String keyThumbprint, RefreshToken refresh) {
    return PhoneTokens.of(tokens.issue(young, keyThumbprint, tx.now()), refresh);
  }

  private static boolean isLostReply(Tx tx, PhoneStore.KeptSession session) {
    return session.rotatedAt() != null
        && !session.rotatedAt().toInstant().plus(LOST_REPLY).isBefore(tx.now());
  }

  // The end of a month: a day would say when the phone was last used.
  private static LocalDate lastDay(Instant now) {
    return England.day(now.plus(UNUSED_FOR)).withDayOfMonth(1).plusMonths(1).minusDays(1);
  }
}
