package care.heard.actions;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.releases.ActionsBeside;
import care.heard.releases.NoticedCount;
import care.heard.releases.ReleaseContent;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * What actions bring to a release, and what a release means for them: one that is closed opens
 * again by itself where its theme gets worse.
 */
public final class ActionsAtRelease implements ActionsBeside {
  private final ActionStore store = new ActionStore();
  private final HistoryStore history = new HistoryStore();
  private final NoticedStore noticed = new NoticedStore();
  private final Audit audit;

  /** Puts every action that opens again on record. */
  public ActionsAtRelease(Audit audit) {
    this.audit = audit;
  }

  @Override
  public Future<List<NoticedCount>> noticed(Tx tx, Quarter quarter) {
    return noticed.counts(tx, quarter.firstDay(), quarter.lastDay());
  }

  @Override
  public Future<Void> published(Tx tx, ReleaseContent release) {
    return store.list(tx).compose(actions -> reopen(tx, actions, release));
  }

  private Future<Void> reopen(Tx tx, List<Action> actions, ReleaseContent release) {
    var done = Future.<Void>succeededFuture();
    for (var action : actions) {
      var worse = worse(action, release);
      if (worse.isPresent()) {
        done = done.compose(_ -> reopen(tx, action, worse.get()));
      }
    }
    return done;
  }

  private static Optional<String> worse(Action action, ReleaseContent release) {
    return action
        .closedOn()
        .filter(_ -> action.state() == ActionState.CLOSED)
        .flatMap(
            on -> Worsening.since(on, action.theme(), action.better().equals("fewer"), release));
  }

  private Future<Void> reopen(Tx tx, Action action, String why) {
    return store
        .become(tx, action, ActionState.UNDER_WAY, England.day(tx.now()))
        .compose(_ -> history.addOfTheService(tx, action.id(), "reopened", why))
        .compose(_ -> audit.record(tx, "reopenAction", action.id()));
  }
}
