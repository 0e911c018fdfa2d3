package care.heard.workers;

import care.heard.platform.db.Tx;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/**
 * Which worker of the council's records somebody is who signs in: by the staff number that their
 * identity provider vouches for. Never by name or e-mail, which change hands.
 */
public final class WorkerLinks {
  private final WorkersStore store = new WorkersStore();
  private final KeyedHash hash;

  /** Knows staff numbers by their keyed hashes. */
  public WorkerLinks(KeyedHash hash) {
    this.hash = hash;
  }

  /** How a staff number of that authority is kept. */
  public static String staffKey(KeyedHash hash, UUID authority, String number) {
    return hash.of("ssd.staff", authority + "/" + number);
  }

  /** Makes whoever is signing in that worker; nobody's worker any more without such a number. */
  public Future<Void> link(Tx tx, UUID staff, Optional<String> number) {
    var authority = tx.caller().authority().orElseThrow();
    var key = number.map(given -> staffKey(hash, authority, given));
    return store.link(tx, staff, key);
  }
}
