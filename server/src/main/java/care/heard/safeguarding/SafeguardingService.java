package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** If somebody is not safe, the duty team finds out (promise 3). */
public final class SafeguardingService {
  private static final Duration UNNAMED_GRAIN = Duration.ofMinutes(15);

  private final Screen screen = new Screen();
  private final AlertStore store = new AlertStore();
  private final Audit audit;

  SafeguardingService(Audit audit) {
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
        : store.openForItem(tx, Optional.of(young.person()), item, kinds, tx.now());
  }

  /**
   * The same for an item that nobody's name stands on. Its moment is kept no finer than the duty
   * team's clock needs (promise 2).
   */
  public Future<Void> openUnnamed(Tx tx, UUID item, Set<Harm> kinds) {
    var seconds = tx.now().getEpochSecond();
    var coarse = Instant.ofEpochSecond(seconds - seconds % UNNAMED_GRAIN.toSeconds());
    return kinds.isEmpty()
        ? Future.succeededFuture()
        : store.openForItem(tx, Optional.empty(), item, kinds, coarse);
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

  /** The alerts, those nobody has taken first, the oldest first; on record. */
  public Future<List<Alert>> list(Tx tx) {
    return store.all(tx).compose(all -> audit.record(tx, "listAlerts", null).map(all));
  }

  /** The duty officer has it in hand. NOT_POSSIBLE_NOW where somebody already has. */
  public Future<Alert> acknowledge(Tx tx, Caller.StaffMember officer, UUID id) {
    return store
        .holdUnnamed(tx)
        .compose(_ -> require(tx, id))
        .map(alert -> alert.state().canBecome(AlertState.ACKNOWLEDGED))
        .compose(
            may -> may ? store.acknowledge(tx, id, officer.staff()) : Future.succeededFuture(may))
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(taken()))
        .compose(_ -> audit.record(tx, "acknowledgeAlert", id))
        .compose(_ -> require(tx, id));
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

  private Future<Alert> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static Problem taken() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("Somebody has this alert in hand already.");
  }
}
