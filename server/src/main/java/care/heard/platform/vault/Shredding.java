package care.heard.platform.vault;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;

/**
 * Destroys, outside the database, the keys that a committed transaction gave up: their owners wait
 * in {@code key_to_destroy}, without a time, and are gone from there once the file has it.
 */
public final class Shredding {
  private final Vertx vertx;
  private final KeyTreeFile keys;

  /** Cuts in that file, on a thread that may wait for the disk. */
  public Shredding(Vertx vertx, KeyTreeFile keys) {
    this.vertx = vertx;
    this.keys = keys;
  }

  /** Destroys what waits in the caller's authority; should it fail, it waits on. */
  public Future<Void> shred(Tx tx) {
    return tx.list(row -> row.getUUID("owner_id"), WAITING)
        .compose(owners -> owners.isEmpty() ? Future.succeededFuture() : shred(tx, owners));
  }

  private Future<Void> shred(Tx tx, List<UUID> owners) {
    return vertx
        .executeBlocking(() -> destroyed(owners))
        .compose(gone -> tx.run(DONE, (Object) gone.toArray(UUID[]::new)))
        .mapEmpty();
  }

  private List<UUID> destroyed(List<UUID> owners) {
    keys.destroy(owners);
    return owners;
  }

  private static final String WAITING =
      "select owner_id from key_to_destroy for update skip locked";

  private static final String DONE = "delete from key_to_destroy where owner_id = any($1)";
}
