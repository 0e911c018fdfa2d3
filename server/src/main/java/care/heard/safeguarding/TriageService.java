package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the duty team does about an alert: take it on, write down, and close it with a reason and a
 * second person. Nothing else moves one. What is done about an alert without a name leaves no
 * moment beside it: all of them are written anew together, and it goes on record by the day.
 */
final class TriageService {
  private final AlertStore store;
  private final AlertHistories histories;
  private final Audit audit;

  TriageService(AlertStore store, AlertHistories histories, Audit audit) {
    this.store = store;
    this.histories = histories;
    this.audit = audit;
  }

  /** An alert, and what was done about it. */
  record Story(Alert alert, List<AlertEntry> history) {}

  /** The alerts that are not closed: those nobody has taken first, the oldest first; on record. */
  Future<List<Alert>> list(Tx tx) {
    return store
        .notClosed(tx)
        .map(all -> all.stream().sorted(MOST_URGENT_FIRST).toList())
        .compose(all -> audit.record(tx, "listAlerts", null).map(all));
  }

  /** One alert with its history; on record. */
  Future<Story> read(Tx tx, UUID id) {
    return require(tx, id)
        .compose(alert -> record(tx, "readAlert", alert).map(alert))
        .compose(alert -> story(tx, alert));
  }

  /** The officer has it in hand. NOT_POSSIBLE_NOW where somebody already has. */
  Future<Alert> acknowledge(Tx tx, Caller.StaffMember officer, UUID id) {
    var entry = AlertEntry.of(tx.now(), officer.staff(), Deed.ACKNOWLEDGED);
    return step(tx, id, "acknowledgeAlert", alert -> acknowledged(alert, officer), _ -> entry)
        .map(Story::alert);
  }

  private static AlertStore.Moved acknowledged(Alert alert, Caller.StaffMember officer) {
    requireMay(alert, AlertState.ACKNOWLEDGED);
    if (alert.state() != AlertState.OPEN) {
      throw impossible(alert);
    }
    return inHandOf(officer.staff());
  }

  /** Keeps what was done; somebody else can take the alert over so. */
  Future<Story> note(Tx tx, Caller.StaffMember officer, UUID id, Deed deed, String words) {
    var entry = AlertEntry.of(tx.now(), officer.staff(), deed, words);
    return step(tx, id, "noteAlert", alert -> noted(alert, officer, deed), _ -> entry);
  }

  private static AlertStore.Moved noted(Alert alert, Caller.StaffMember officer, Deed deed) {
    var untaken = alert.state() == AlertState.OPEN;
    if (alert.state() == AlertState.CLOSED || (untaken && deed == Deed.TAKEN_OVER)) {
      throw impossible(alert);
    }
    return deed == Deed.TAKEN_OVER
        ? new AlertStore.Moved(
            alert.state(),
            Optional.of(officer.staff()),
            alert.closing().map(c -> c.by().id()),
            alert.closing().map(Alert.Closing::reason),
            Optional.empty())
        : asItIs(alert);
  }

  /** A first person says that it can be closed, and why. */
  Future<Story> proposeClosing(
      Tx tx, Caller.StaffMember officer, UUID id, ClosingReason reason, String words) {
    var entry = AlertEntry.of(tx.now(), officer.staff(), Deed.CLOSING, words).because(reason);
    return step(
        tx, id, "proposeAlertClosing", alert -> closing(alert, officer, reason), _ -> entry);
  }

  private static AlertStore.Moved closing(
      Alert alert, Caller.StaffMember officer, ClosingReason reason) {
    requireMay(alert, AlertState.CLOSING);
    return new AlertStore.Moved(
        AlertState.CLOSING,
        alert.holder().map(Alert.Named::id),
        Optional.of(officer.staff()),
        Optional.of(reason),
        Optional.empty());
  }

  /** Whoever said so takes it back; for anybody else, {@link #declineClosing}. */
  Future<Story> withdrawClosing(Tx tx, Caller.StaffMember officer, UUID id) {
    var entry = AlertEntry.of(tx.now(), officer.staff(), Deed.NOT_CLOSING);
    return step(
        tx,
        id,
        "withdrawAlertClosing",
        alert -> {
          requireFirst(alert, officer, true);
          return notClosing(alert);
        },
        _ -> entry);
  }

  /** A second person says why it stays in hand. */
  Future<Story> declineClosing(Tx tx, Caller.StaffMember officer, UUID id, String words) {
    var entry = AlertEntry.of(tx.now(), officer.staff(), Deed.NOT_CLOSING, words);
    return step(
        tx,
        id,
        "declineAlertClosing",
        alert -> {
          requireFirst(alert, officer, false);
          return notClosing(alert);
        },
        _ -> entry);
  }

  private static AlertStore.Moved notClosing(Alert alert) {
    return inHandOf(alert.holder().orElseThrow().id());
  }

  /** A second person closes it; never the one who said first that it can be closed. */
  Future<Story> confirmClosing(Tx tx, Caller.StaffMember officer, UUID id) {
    return step(
        tx,
        id,
        "confirmAlertClosing",
        alert -> closed(alert, officer),
        alert ->
            AlertEntry.of(tx.now(), officer.staff(), Deed.CLOSED)
                .because(alert.closing().orElseThrow().reason()));
  }

  private static AlertStore.Moved closed(Alert alert, Caller.StaffMember officer) {
    requireFirst(alert, officer, false);
    return new AlertStore.Moved(
        AlertState.CLOSED,
        alert.holder().map(Alert.Named::id),
        alert.closing().map(c -> c.by().id()),
        alert.closing().map(Alert.Closing::reason),
        Optional.of(officer.staff()));
  }

  // Every step the same way: all that has no name is locked first and written anew last.
  private Future<Story> step(
      Tx tx,
      UUID id,
      String verb,
      Function<Alert, AlertStore.Moved> rule,
      Function<Alert, AlertEntry> entry) {
    return store
        .lockUnnamed(tx)
        .compose(_ -> require(tx, id))
        .compose(alert -> move(tx, alert, rule.apply(alert), entry.apply(alert)))
        .compose(alert -> record(tx, verb, alert))
        .compose(_ -> require(tx, id))
        .compose(alert -> story(tx, alert));
  }

  private Future<Alert> move(Tx tx, Alert alert, AlertStore.Moved to, AlertEntry entry) {
    return histories
        .with(tx, alert, entry)
        .compose(history -> store.move(tx, alert, to, history))
        .compose(moved -> moved ? shuffle(tx, alert) : Future.failedFuture(impossible(alert)))
        .map(alert);
  }

  private Future<Void> shuffle(Tx tx, Alert alert) {
    return alert.person().isPresent() ? Future.succeededFuture() : store.shuffleUnnamed(tx);
  }

  private Future<Void> record(Tx tx, String verb, Alert alert) {
    return alert.person().isPresent()
        ? audit.record(tx, verb, alert.id())
        : audit.recordByDay(tx, verb, alert.id(), England.day(tx.now()));
  }

  private Future<Story> story(Tx tx, Alert alert) {
    return histories.open(tx, alert).map(history -> new Story(alert, history));
  }

  private Future<Alert> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static AlertStore.Moved inHandOf(UUID officer) {
    return new AlertStore.Moved(
        AlertState.ACKNOWLEDGED,
        Optional.of(officer),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AlertStore.Moved asItIs(Alert alert) {
    return new AlertStore.Moved(
        alert.state(),
        alert.holder().map(Alert.Named::id),
        alert.closing().map(c -> c.by().id()),
        alert.closing().map(Alert.Closing::reason),
        Optional.empty());
  }

  private static void requireMay(Alert alert, AlertState next) {
    if (!alert.state().canBecome(next)) {
      throw impossible(alert);
    }
  }

  private static void requireFirst(Alert alert, Caller.StaffMember officer, boolean first) {
    if (alert.state() != AlertState.CLOSING) {
      throw impossible(alert);
    }
    if (alert.closing().orElseThrow().by().id().equals(officer.staff()) != first) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail(
              first
                  ? "Somebody else said that this can be closed. Close it, or say why not."
                  : "You said that this can be closed. A second person has to say so too.");
    }
  }

  private static Problem impossible(Alert alert) {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(alert.state().whatIsPossible());
  }

  private static final Comparator<Alert> MOST_URGENT_FIRST =
      Comparator.<Alert, Boolean>comparing(alert -> alert.state() != AlertState.OPEN)
          .thenComparing(alert -> alert.clock().opened());
}
