package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Staff promise something, move its date, bring evidence, and sign each other's off. */
final class ActionService {
  private final ActionStore store = new ActionStore();
  private final HistoryStore history = new HistoryStore();
  private final PledgeStore pledge = new PledgeStore();
  private final ThemeService themes;
  private final Audit audit;

  ActionService(ThemeService themes, Audit audit) {
    this.themes = themes;
    this.audit = audit;
  }

  /** Every action, those that are late first. */
  Future<List<Action>> list(Tx tx) {
    return store.list(tx);
  }

  /** Who can be in charge of an action. */
  Future<List<ActionStore.Owner>> owners(Tx tx) {
    return store.owners(tx);
  }

  /** The action with all that happened to it. */
  Future<Action.Story> read(Tx tx, UUID id) {
    return require(tx, id)
        .compose(action -> history.of(tx, id).map(events -> new Action.Story(action, events)));
  }

  /** Promises something; the theme, the owner and the promise of the Pledge must be there. */
  Future<Action.Story> plan(Tx tx, PlanAction plan) {
    var title = requireTheme(tx, plan.theme());
    var owner = requireOwner(tx, plan.owner());
    var promised = requirePromise(tx, plan.promise());
    var id = UUID.randomUUID();
    return Future.all(title, owner, promised)
        .map(_ -> requireTime(plan.dueOn(), today(tx)))
        .compose(_ -> store.insert(tx, id, plan, title.result(), owner.result(), today(tx)))
        .compose(_ -> history.add(tx, id, "planned", null))
        .compose(_ -> recorded(tx, "planAction", id));
  }

  /** Another due date. Once it is past, only a service manager can move it. */
  Future<Action.Story> move(Tx tx, UUID id, MoveAction command) {
    return requireOpen(tx, id)
        .map(action -> requireMovable(tx, action, command.dueOn()))
        .compose(action ->
            store
                .move(tx, action, command.dueOn())
                .map(done -> requireDone(action, done))
                .compose(
                    _ -> history.moved(tx, id, command.why(), action.dueOn(), command.dueOn())))
        .compose(_ -> recorded(tx, "moveAction", id));
  }

  /** Brings the evidence of a difference: somebody else looks at it next. */
  Future<Action.Story> propose(Tx tx, UUID id, ProposeActionClosing said) {
    return step(
        tx,
        id,
        ActionState.AWAITING_SIGN_OFF,
        action -> store.propose(tx, action, said, staff(tx).staff(), today(tx)),
        new Told("proposeActionClosing", "evidence", said.evidence()));
  }

  /** Closes it, where whoever asks neither owns it nor brought the evidence. */
  Future<Action.Story> signOff(Tx tx, UUID id) {
    return requireLocked(tx, id)
        .map(action -> requirePossible(action, action.whyNotSignOff(staff(tx).staff())))
        .compose(_ ->
            step(
                tx,
                id,
                ActionState.CLOSED,
                action -> store.close(tx, action, staff(tx).staff(), today(tx)),
                new Told("signOffAction", "closed", null)));
  }

  /** The evidence does not show a difference yet. */
  Future<Action.Story> sendBack(Tx tx, UUID id, SayWhy command) {
    return requireLocked(tx, id)
        .map(action ->
            requirePossible(
                action,
                action.state() == ActionState.AWAITING_SIGN_OFF
                    ? Optional.empty()
                    : Optional.of(action.state().standing())))
        .compose(_ ->
            become(
                tx,
                id,
                ActionState.UNDER_WAY,
                new Told("sendActionBack", "sent-back", command.why())));
  }

  /** It will not be done; the board and young people read why. */
  Future<Action.Story> drop(Tx tx, UUID id, SayWhy command) {
    return become(tx, id, ActionState.DROPPED, new Told("dropAction", "dropped", command.why()));
  }

  /** How a step is told: in the audit log, and in the action's own history. */
  private record Told(String verb, String what, String words) {}

  private Future<Action.Story> become(Tx tx, UUID id, ActionState next, Told told) {
    return step(tx, id, next, action -> store.become(tx, action, next, today(tx)), told);
  }

  private Future<Action.Story> step(
      Tx tx, UUID id, ActionState next, Function<Action, Future<Boolean>> work, Told told) {
    return requireLocked(tx, id)
        .map(action -> requireMayBecome(action, next))
        .compose(action -> work.apply(action).map(done -> requireDone(action, done)))
        .compose(_ -> history.add(tx, id, told.what(), told.words()))
        .compose(_ -> recorded(tx, told.verb(), id));
  }

  private Future<Action.Story> recorded(Tx tx, String verb, UUID id) {
    return audit.record(tx, verb, id).compose(_ -> read(tx, id));
  }

  private Future<Action> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<Action> requireLocked(Tx tx, UUID id) {
    return store.lock(tx, id).compose(_ -> require(tx, id));
  }

  private Future<Action> requireOpen(Tx tx, UUID id) {
    return requireLocked(tx, id)
        .map(action ->
            requirePossible(
                action,
                action.state().isOpen()
                    ? Optional.empty()
                    : Optional.of(action.state().standing())));
  }

  private Future<String> requireTheme(Tx tx, String code) {
    return themes
        .taxonomy(tx)
        .map(taxonomy ->
            taxonomy
                .find(code)
                .orElseThrow(() -> Problem.invalid("/theme", "Choose a theme from the list.")))
        .map(theme -> theme.title());
  }

  private Future<ActionStore.Owner> requireOwner(Tx tx, UUID id) {
    return store
        .owners(tx)
        .map(owners ->
            owners.stream()
                .filter(owner -> owner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/owner", "Choose somebody from the list.")));
  }

  private Future<Void> requirePromise(Tx tx, Optional<UUID> id) {
    return pledge
        .list(tx)
        .map(all -> all.stream().map(Promise::id).toList())
        .compose(known ->
            id.isEmpty() || known.contains(id.get())
                ? Future.succeededFuture()
                : Future.failedFuture(
                    Problem.invalid("/promise", "Choose a promise from the list.")));
  }

  private static LocalDate requireTime(LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      throw Problem.invalid("/dueOn", "Choose today or a later day.");
    }
    return due;
  }

  private static Action requireMovable(Tx tx, Action action, LocalDate due) {
    if (!due.isAfter(today(tx))) {
      throw Problem.invalid("/dueOn", "Choose a day later than today.");
    }
    var late = action.lateness(today(tx)).standing() != Lateness.Standing.ON_TIME;
    return requirePossible(
        action,
        late && !staff(tx).isAny(Role.SERVICE_MANAGER)
            ? Optional.of("The day is past. Only a service manager can move it now.")
            : Optional.empty());
  }

  private static Action requireMayBecome(Action action, ActionState next) {
    return requirePossible(
        action,
        action.state().mayBecome(next) ? Optional.empty() : Optional.of(action.state().standing()));
  }

  private static Action requireDone(Action action, boolean done) {
    return requirePossible(
        action, done ? Optional.empty() : Optional.of(action.state().standing()));
  }

  private static Action requirePossible(Action action, Optional<String> whyNot) {
    if (whyNot.isPresent()) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(whyNot.get());
    }
    return action;
  }

  private static Caller.StaffMember staff(Tx tx) {
    if (tx.caller() instanceof Caller.StaffMember member) {
      return member;
    }
    throw Problem.of(ProblemType.NOT_ALLOWED);
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }
}
