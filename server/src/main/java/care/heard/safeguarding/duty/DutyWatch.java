package care.heard.safeguarding.duty;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Outbox;
import care.heard.safeguarding.AlertClock;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Looks every few seconds for alerts that nobody has taken on, and puts messages for the duty rota
 * on their way (promise 3). Accepting an item writes nothing for it to find but the alert itself: a
 * message in that transaction would say when an item without a name came. Replicas share the work:
 * one at a time watches an authority, and what it did is committed before the next looks.
 */
public final class DutyWatch {
  private final Database database;
  private final DutyWatchStore store;
  private final DutyRotaStore rota;
  private final Outbox outbox;

  DutyWatch(Database database, DutyWatchStore store, DutyRotaStore rota, Outbox outbox) {
    this.database = database;
    this.store = store;
    this.rota = rota;
    this.outbox = outbox;
  }

  /** Looks once, in every authority where there is something to see. */
  public Future<Void> look() {
    return database
        .inTransaction(
            Caller.Service.jobs(), tx -> store.forgetDone(tx).compose(_ -> store.toWatch(tx)))
        .compose(this::lookInto);
  }

  // Where looking fails in one authority, the others are looked into all the same.
  private Future<Void> lookInto(List<UUID> all) {
    return all.isEmpty()
        ? Future.succeededFuture()
        : Future.join(all.stream().map(this::look).toList()).mapEmpty();
  }

  private Future<Void> look(UUID authority) {
    return database.inTransaction(
        Caller.Service.jobs(authority),
        tx -> store.watchAlone(tx).compose(alone -> alone ? look(tx) : Future.succeededFuture()));
  }

  private Future<Void> look(Tx tx) {
    return plan(tx).compose(found -> found.plan().isEmpty() ? Future.succeededFuture() : tell(tx));
  }

  /** What is open, and what is to be done about it. */
  private record Found(DutyWatchStore.Open open, Escalation.Plan plan) {}

  private Future<Found> plan(Tx tx) {
    var open = store.open(tx);
    var contacts = rota.all(tx);
    return Future.all(open, contacts)
        .map(_ -> contacts.result().stream().map(DutyRotaStore.Kept::contact).toList())
        .map(all -> new Escalation(all, tx.now()).plan(open.result().clocks()))
        .map(plan -> new Found(open.result(), plan));
  }

  private Future<Void> tell(Tx tx) {
    return store
        .lockUnnamed(tx)
        .compose(_ -> plan(tx))
        .compose(found -> keep(tx, found).map(found))
        .compose(found -> ask(tx, found.plan().whom()));
  }

  // Where one without a name changes, all of them get new bytes and a new place.
  private Future<Void> keep(Tx tx, Found found) {
    var changed = new HashMap<UUID, AlertClock>(found.plan().told());
    var unnamed = found.open().unnamed();
    if (unnamed.stream().noneMatch(changed::containsKey)) {
      return store.keep(tx, changed);
    }
    unnamed.forEach(id -> changed.putIfAbsent(id, found.open().clocks().get(id)));
    return store.keep(tx, Map.copyOf(changed)).compose(_ -> store.shuffleUnnamed(tx));
  }

  private Future<Void> ask(Tx tx, Set<DutyContact> whom) {
    var expires = tx.now().plus(Escalation.EVERY);
    var asked = whom.stream().map(contact -> ask(tx, contact, expires)).toList();
    return asked.isEmpty()
        ? Future.succeededFuture()
        : Future.all(asked).compose(_ -> rota.noteAsked(tx, whom));
  }

  private Future<UUID> ask(Tx tx, DutyContact contact, Instant expires) {
    var payload = new JsonObject().put("contact", contact.id().toString());
    return outbox.add(tx, TellDutyTask.TOPIC, payload, tx.now(), expires);
  }
}
