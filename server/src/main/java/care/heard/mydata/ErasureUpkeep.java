package care.heard.mydata;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Shredding;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What follows an erasure: the rest goes once the duty team is done; the key is destroyed outside
 * the database; and whoever comes back with a restored copy of the database is erased again,
 * because their key is not there.
 */
public final class ErasureUpkeep {
  private final ErasureStore store = new ErasureStore();
  private final Database database;
  private final KeyTreeFile keys;
  private final Shredding shredding;
  private final Audit audit;

  ErasureUpkeep(Database database, KeyTreeFile keys, Shredding shredding, Audit audit) {
    this.database = database;
    this.keys = keys;
    this.shredding = shredding;
    this.audit = audit;
  }

  /** Does all that is due for one authority; harmless when nothing is. */
  public Future<Void> keepUp(UUID authority) {
    return in(authority, this::eraseAgain)
        .compose(_ -> in(authority, this::finish))
        .compose(_ -> shred(authority));
  }

  /** Destroys the keys that were given up; harmless when there are none. */
  public Future<Void> shred(UUID authority) {
    return in(authority, shredding::shred);
  }

  private Future<Void> eraseAgain(Tx tx) {
    return store
        .withKey(tx)
        .map(people -> people.stream().filter(keys::isDestroyed).toList())
        .compose(back -> each(tx, back, "restored"));
  }

  private Future<Void> finish(Tx tx) {
    return store.waiting(tx).compose(waiting -> each(tx, waiting, "asked"));
  }

  private Future<Void> each(Tx tx, List<UUID> people, String why) {
    var done = new ArrayList<Future<?>>();
    people.forEach(person -> done.add(erase(tx, person, why)));
    return Future.all(done).mapEmpty();
  }

  private Future<Void> erase(Tx tx, UUID person, String why) {
    return store
        .erase(tx, person, why)
        .compose(
            done -> done ? audit.record(tx, "finishErasure", person) : Future.succeededFuture());
  }

  private Future<Void> in(UUID authority, Function<Tx, Future<Void>> work) {
    return database.inTransaction(Caller.Service.jobs(authority), work);
  }
}
