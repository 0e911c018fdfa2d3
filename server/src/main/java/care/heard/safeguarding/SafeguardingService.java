package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** If somebody is not safe, the duty team finds out (promise 3). */
public final class SafeguardingService {
  private final Screen screen = new Screen();
  private final AlertStore store;
  private final Audit audit;

  SafeguardingService(AlertStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** The kinds of harm an item may be about; see {@link Screen#look}. */
  public Set<Harm> screen(boolean saidUnsafe, Collection<String> words) {
    return screen.look(saidUnsafe, words);
  }

  /**
   * Opens an alert for an item, in the transaction that keeps it; nothing where nothing was found.
   */
  public Future<Void> open(Tx tx, Caller.YoungPerson young, UUID item, Set<Harm> kinds) {
    return kinds.isEmpty()
        ? Future.succeededFuture()
        : store.openForItem(tx, Optional.of(young.person()), item, kinds);
  }

  /**
   * The same for an item that nobody's name stands on. Its moment is kept in the sealed clock alone
   * (promise 2), and nothing else is written: the duty rota is told by {@code DutyWatch}, which
   * looks for new alerts.
   */
  public Future<Void> openUnnamed(Tx tx, UUID item, Set<Harm> kinds) {
    return kinds.isEmpty()
        ? Future.succeededFuture()
        : store.openForItem(tx, Optional.empty(), item, kinds);
  }

  /** Opens an alert for what was sent by name, because of the score; once at most. */
  public Future<Void> openByScore(Tx tx, UUID person, UUID item) {
    return store.openByScore(tx, Optional.of(person), item);
  }

  /**
   * The same for what came without a name: all at once, so that no moment leads to one of them
   * (promise 2).
   */
  public Future<Void> openUnnamedByScore(Tx tx, List<UUID> items) {
    return store
        .lockUnnamed(tx)
        .compose(_ -> openEach(tx, items))
        .compose(_ -> store.shuffleUnnamed(tx));
  }

  private Future<Void> openEach(Tx tx, List<UUID> items) {
    var opened = items.stream().map(item -> store.openByScore(tx, Optional.empty(), item)).toList();
    return Future.all(opened).mapEmpty();
  }

  /** Opens an alert for words of a young person's card, in the transaction that keeps them. */
  public Future<Void> openForCard(Tx tx, Caller.YoungPerson young, UUID concern, Set<Harm> kinds) {
    return store.openForCard(tx, young.person(), concern, kinds);
  }

  /** Opens an alert for words for a meeting, in the transaction that keeps them. */
  public Future<Void> openForMeeting(
      Tx tx, Caller.YoungPerson young, UUID concern, Set<Harm> kinds) {
    return store.openForMeeting(tx, young.person(), concern, kinds);
  }

  /** Opens an alert for words about a correction, in the transaction that keeps them. */
  public Future<Void> openForCorrection(
      Tx tx, Caller.YoungPerson young, UUID correction, Set<Harm> kinds) {
    return store.openForCorrection(tx, young.person(), correction, kinds);
  }

  /** How many alerts nobody has acknowledged. */
  public Future<Integer> countOpen(Tx tx) {
    return store.countOpen(tx);
  }

  /** The same for staff who may know no more of alerts; on record. */
  Future<Integer> listCount(Tx tx) {
    return countOpen(tx).compose(open -> audit.record(tx, "listAlerts", null).map(open));
  }

  /** The id and state of an item's alert, where it has one. */
  public Future<Optional<ItemAlert>> ofItem(Tx tx, UUID item) {
    return store.ofItem(tx, item);
  }
}
