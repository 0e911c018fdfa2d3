package care.heard.safeguarding.sealed;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Uses somebody's private key for as long as it takes to open one seal. Tries are counted and
 * committed before a passphrase is tried, so that nobody can guess faster by asking at once.
 */
final class Passphrases {
  private static final int TRIES_AT_MOST = 5;
  private static final Duration TRIES_WITHIN = Duration.ofHours(1);

  private final Database database;
  private final SealedStore store;
  private final ServiceKey serviceKey;
  private final WorkerExecutor worker;

  Passphrases(Vertx vertx, Database database, SealedStore store, ServiceKey serviceKey) {
    this.database = database;
    this.store = store;
    this.serviceKey = serviceKey;
    this.worker = vertx.createSharedWorkerExecutor("passphrases", 1);
  }

  /**
   * Opens a layer with the caller's key. INVALID for a wrong passphrase, TOO_MANY after five within
   * an hour, NOT_POSSIBLE_NOW where they do not hold the key or the seal does not open.
   */
  Future<byte[]> open(Caller.StaffMember staff, Layer layer, String passphrase) {
    return database
        .inTransaction(
            Surface.DUTY,
            staff,
            tx -> store.countTry(tx, staff.staff(), TRIES_AT_MOST, TRIES_WITHIN))
        .compose(may -> may ? keyFor(staff, layer) : Future.failedFuture(tooMany()))
        .compose(key -> worker.executeBlocking(() -> open(key, layer, passphrase), false))
        .compose(opened -> forgetTries(staff).map(opened));
  }

  /** A layer that is to come off. */
  record Layer(KeyRole role, SealedIdentity identity, Buffer sealed, String authority) {
    @Override
    public String toString() {
      return "Layer[" + role + "]";
    }
  }

  private Future<HeldKey> keyFor(Caller.StaffMember staff, Layer layer) {
    return database
        .inTransaction(Surface.DUTY, staff, tx -> store.heldBy(tx, staff.staff()))
        .map(held -> find(held, layer).orElseThrow(Passphrases::notTheirs));
  }

  private static Optional<HeldKey> find(List<HeldKey> held, Layer layer) {
    return held.stream()
        .filter(key -> key.role() == layer.role())
        .filter(key -> layer.identity().isFor(layer.role(), key.publicKey().getBytes()))
        .findFirst();
  }

  private byte[] open(HeldKey key, Layer layer, String passphrase) {
    var pair =
        key.unwrap(new Passphrase(passphrase), serviceKey)
            .orElseThrow(
                () -> Problem.invalid("/passphrase", "This is not the passphrase of your key."));
    return SealedIdentity.open(
            layer.role(),
            pair,
            layer.sealed().getBytes(),
            layer.authority(),
            layer.identity().thread())
        .orElseThrow(Passphrases::doesNotOpen);
  }

  private Future<Void> forgetTries(Caller.StaffMember staff) {
    return database.inTransaction(Surface.DUTY, staff, tx -> store.forgetTries(tx, staff.staff()));
  }

  /** Gives the thread back. */
  Future<Void> close() {
    return worker.close();
  }

  private static Problem tooMany() {
    return Problem.of(ProblemType.TOO_MANY)
        .detail(
            "That were too many wrong passphrases. Wait an hour, or ask for the key to be handed over.")
        .retryAfter((int) TRIES_WITHIN.toSeconds());
  }

  private static Problem notTheirs() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("You do not hold the key that this was sealed for.");
  }

  static Problem doesNotOpen() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("This seal does not open: it was not made for this item.");
  }
}
