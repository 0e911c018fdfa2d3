package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Young people read what changed because of them, and say whether they noticed. */
final class WhatChanged {
  private final NoticedStore store = new NoticedStore();
  private final Audit audit;

  WhatChanged(Audit audit) {
    this.audit = audit;
  }

  Future<List<Change>> list(Tx tx, Caller.YoungPerson young) {
    return store.list(tx, young.person());
  }

  /**
   * Keeps what they said. NOT_FOUND where they are not asked; NOT_POSSIBLE_NOW where they said it
   * in a quarter that is over, because a release counted it.
   */
  Future<Change> say(Tx tx, Caller.YoungPerson young, UUID action, SayNoticed said) {
    var today = England.day(tx.now());
    var days = new NoticedStore.Days(today, Quarter.of(today).firstDay());
    return requireAsked(tx, young, action)
        .compose(_ -> store.say(tx, young.person(), action, said.noticed(), days))
        .map(WhatChanged::requireInTime)
        .compose(_ -> audit.record(tx, "sayNoticed", action))
        .compose(_ -> requireAsked(tx, young, action));
  }

  private Future<Change> requireAsked(Tx tx, Caller.YoungPerson young, UUID action) {
    return store
        .find(tx, young.person(), action)
        .map(found -> found.filter(Change::askedMe).orElseThrow(Problem::notFound));
  }

  private static boolean requireInTime(boolean kept) {
    if (!kept) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("What you said was counted. It cannot be changed any more.");
    }
    return true;
  }
}
