package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the board reads of actions and of the Pledge, through its own door into the database. */
public final class PublicActions {
  private final PublicStore store = new PublicStore();
  private final HistoryStore history = new HistoryStore();
  private final PledgeStore pledge = new PledgeStore();
  private final Database database;

  PublicActions(Database database) {
    this.database = database;
  }

  /**
   * What was promised and what became of it.
   *
   * @param actions those that are late first
   * @param promises of the Pledge
   */
  public record BoardActions(List<ShownAction> actions, List<Promise> promises) {}

  /** Every action of the caller's authority with its moves, and the Pledge. */
  public Future<BoardActions> all(Caller caller) {
    return database.inTransaction(Surface.BOARD, caller, this::all);
  }

  private Future<BoardActions> all(Tx tx) {
    var actions = store.list(tx);
    var events = history.ofAllForTheBoard(tx);
    var promises = pledge.list(tx);
    return Future.all(actions, events, promises)
        .map(_ -> shown(tx, actions.result(), events.result()))
        .map(shown -> new BoardActions(shown, promises.result()));
  }

  private static List<ShownAction> shown(
      Tx tx, List<Action> actions, Map<UUID, List<Action.Event>> events) {
    var today = England.day(tx.now());
    return actions.stream()
        .map(action -> new Action.Story(action, events.getOrDefault(action.id(), List.of())))
        .map(story -> ShownAction.of(story, today))
        .toList();
  }
}
