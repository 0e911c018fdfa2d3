package care.heard.identity.passes;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.ServiceKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A key per authority and quarter: made on first need, destroyed when the quarter is over. */
final class PassKeys {
  private static final int THREADS = 2;
  private static final int KEYS_KEPT = 1000;

  private final Database database;
  private final PassKeyStore store;
  private final ServiceKey seal;
  private final WorkerExecutor worker;
  private final Cache<String, PassKey> known = Caffeine.newBuilder().maximumSize(KEYS_KEPT).build();

  PassKeys(Vertx vertx, Database database, PassKeyStore store, ServiceKey seal) {
    this.database = database;
    this.store = store;
    this.seal = seal;
    this.worker = vertx.createSharedWorkerExecutor("passes", THREADS);
  }

  /** The authority's key of the quarter it is now. */
  Future<PassKey> current(UUID authority) {
    var service = Caller.Service.jobs(authority);
    return database
        .inTransaction(service, tx -> store.ofQuarter(tx, authority, quarter(tx)))
        .compose(
            found -> found.map(Future::succeededFuture).orElseGet(() -> make(service, authority)));
  }

  /** Every key there is for the quarter it is now. */
  Future<List<PassKey>> all() {
    return database.inTransaction(nobody(), tx -> store.all(tx, quarter(tx)));
  }

  /** The key of that id, whatever its quarter. */
  Future<Optional<PassKey>> find(String id) {
    var kept = Optional.ofNullable(known.getIfPresent(id));
    return kept.isPresent()
        ? Future.succeededFuture(kept)
        : database.inTransaction(nobody(), tx -> store.find(tx, id)).map(this::keep);
  }

  /** Signs a blinded message; INVALID where the key cannot sign it. */
  Future<byte[]> sign(Tx tx, PassKey key, byte[] blinded) {
    return store
        .privateHalf(tx, key.id())
        .map(sealed -> unseal(key, sealed.orElseThrow(Problem::notFound)))
        .compose(half -> sign(half, blinded));
  }

  /** Destroys the private halves of quarters that are over; for the background jobs. */
  Future<Void> endQuartersOver(Tx tx) {
    return store.endBefore(tx, quarter(tx));
  }

  Future<Void> close() {
    return worker.close();
  }

  static Quarter quarter(Tx tx) {
    return Quarter.of(England.day(tx.now()));
  }

  private Future<byte[]> sign(RSAPrivateCrtKey half, byte[] blinded) {
    return BlindSigner.canSign(half, blinded)
        ? worker.executeBlocking(() -> BlindSigner.sign(half, blinded), false)
        : Future.failedFuture(
            Problem.invalid("/tokenRequest", "The blinded message is no number below the key's."));
  }

  // Two that make a key at once: the first to be kept is the key, the other is thrown away.
  private Future<PassKey> make(Caller.Service service, UUID authority) {
    return worker
        .executeBlocking(TokenKeys::generate, false)
        .compose(pair -> database.inTransaction(service, tx -> keep(tx, pair)))
        .compose(quarter ->
            database.inTransaction(service, tx -> store.ofQuarter(tx, authority, quarter)))
        .map(Optional::orElseThrow);
  }

  private Future<Quarter> keep(Tx tx, KeyPair pair) {
    var encoded = TokenKeys.encode((RSAPublicKey) pair.getPublic());
    var id = UrlSafeText.encode(TokenKeys.id(encoded));
    var sealed = seal.seal(pair.getPrivate().getEncoded(), context(id));
    var quarter = quarter(tx);
    return store
        .add(tx, id, quarter, encoded)
        .compose(
            added -> added ? store.addPrivate(tx, id, quarter, sealed) : Future.succeededFuture())
        .map(quarter);
  }

  private RSAPrivateCrtKey unseal(PassKey key, byte[] sealed) {
    return TokenKeys.decodePrivate(seal.open(sealed, context(key.id())));
  }

  private Optional<PassKey> keep(Optional<PassKey> found) {
    found.ifPresent(key -> known.put(key.id(), key));
    return found;
  }

  private static String context(String id) {
    return "pass_signing_key/" + id;
  }

  private static Caller nobody() {
    return new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
  }
}
