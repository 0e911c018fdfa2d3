package care.heard.safeguarding.sealed;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done about keys with their holders in the room: made, handed over, changed, given up. As
 * the owner of the tables; each is on record. Blocks while passphrases are worked through.
 */
final class Ceremonies {
  private final Database database;
  private final ServiceKey serviceKey;
  private final Authorities authorities = new Authorities();
  private final SealedStore store = new SealedStore();
  private final Audit audit = new Audit();

  Ceremonies(Database database, ServiceKey serviceKey) {
    this.database = database;
    this.serviceKey = serviceKey;
  }

  /** A ceremony that cannot be held; says why. */
  static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why, null, false, false);
    }
  }

  /** Somebody in the room. */
  record Present(String subject, Passphrase passphrase) {}

  /** A new key for that role, current from now on; an older one stays for what it sealed. */
  Future<String> create(String authority, KeyRole role, Present holder) {
    requireLong(holder);
    return as(
        authority,
        (tx, own) ->
            staff(tx, own, role, holder)
                .map(staff -> newKey(role, staff, holder))
                .compose(key -> keep(tx, own, key).map(key.keyId())));
  }

  private HeldKey newKey(KeyRole role, UUID staff, Present holder) {
    return HeldKey.of(Hpke.generate(), role, staff, holder.passphrase(), serviceKey);
  }

  private Future<Void> keep(Tx tx, Authority own, HeldKey key) {
    return store
        .addKey(tx, own.id(), key, England.day(tx.now()))
        .compose(_ ->
            audit.record(
                tx,
                "createIdentityKey",
                key.holder(),
                Map.of("key", key.keyId(), "role", key.role().code())));
  }

  /** One who holds keys gives another copies of all of them; gives how many. */
  Future<Integer> handOver(String authority, KeyRole role, Present from, Present to) {
    requireLong(to);
    return as(
        authority,
        (tx, own) -> {
          var giver = staff(tx, own, role, from);
          var taker = staff(tx, own, role, to);
          return Future.all(giver, taker)
              .compose(_ -> store.heldBy(tx, giver.result()))
              .map(held -> copies(held, role, from, taker.result(), to))
              .compose(copies -> keep(tx, own, taker.result(), copies));
        });
  }

  private List<HeldKey> copies(
      List<HeldKey> held, KeyRole role, Present from, UUID taker, Present to) {
    var copies =
        held.stream()
            .filter(key -> key.role() == role)
            .map(key ->
                key.unwrap(from.passphrase(), serviceKey)
                    .orElseThrow(() -> new Refused("The passphrase of the giver is wrong.")))
            .map(pair -> HeldKey.of(pair, role, taker, to.passphrase(), serviceKey))
            .toList();
    if (copies.isEmpty()) {
      throw new Refused("The giver holds no key of this role.");
    }
    return copies;
  }

  private Future<Integer> keep(Tx tx, Authority own, UUID taker, List<HeldKey> copies) {
    var done = Future.<Void>succeededFuture();
    for (var copy : copies) {
      done = done.compose(_ -> store.addHolder(tx, own.id(), copy));
    }
    return done.compose(
            _ -> audit.record(tx, "handOverIdentityKeys", taker, Map.of("keys", copies.size())))
        .map(copies.size());
  }

  /** Takes every copy of that role from somebody; gives the ids of keys nobody holds any more. */
  Future<List<String>> giveUp(String authority, KeyRole role, String subject) {
    return as(
        authority,
        (tx, own) ->
            store
                .findStaff(tx, own.id(), subject, role)
                .map(found -> found.orElseThrow(() -> unknown(subject, role)))
                .compose(staff ->
                    store
                        .removeHolder(tx, own.id(), role, staff)
                        .compose(lost ->
                            audit
                                .record(
                                    tx,
                                    "giveUpIdentityKeys",
                                    staff,
                                    Map.of("role", role.code(), "lost", lost.size()))
                                .map(lost))));
  }

  /** Every key and who holds it. */
  Future<List<SealedStore.Holder>> list(String authority) {
    return as(authority, (tx, own) -> store.holders(tx, own.id()));
  }

  private Future<UUID> staff(Tx tx, Authority own, KeyRole role, Present present) {
    return store
        .findStaff(tx, own.id(), present.subject(), role)
        .map(found -> found.orElseThrow(() -> unknown(present.subject(), role)));
  }

  private interface Work<T> {
    Future<T> in(Tx tx, Authority own);
  }

  private <T> Future<T> as(String code, Work<T> work) {
    var nobody = new Caller.Service(Surface.OWNER, Optional.empty());
    return database
        .inTransaction(nobody, authorities::all)
        .map(all -> require(all, code))
        .compose(own ->
            database.inTransaction(
                new Caller.Service(Surface.OWNER, Optional.of(own.id())), tx -> work.in(tx, own)));
  }

  private static Authority require(List<Authority> all, String code) {
    return all.stream()
        .filter(authority -> authority.slug().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no authority '" + code + "'."));
  }

  private static void requireLong(Present holder) {
    if (!holder.passphrase().isLongEnough()) {
      throw new Refused(
          "A passphrase needs at least "
              + Passphrase.LENGTH_AT_LEAST
              + " characters: four words or more that nobody could guess.");
    }
  }

  private static Refused unknown(String subject, KeyRole role) {
    return new Refused(
        "'%s' is nobody who has signed in here as %s.".formatted(subject, role.holder().words()));
  }
}
