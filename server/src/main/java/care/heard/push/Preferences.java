package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;

/** A young person says what they want to be told, and when. */
final class Preferences {
  private final PreferenceStore store = new PreferenceStore();
  private final Audit audit;

  Preferences(Audit audit) {
    this.audit = audit;
  }

  /** Theirs; the usual until they chose. */
  Future<NoticePreferences> of(Tx tx, Caller.YoungPerson young) {
    return store.of(tx, young);
  }

  /** From now on this holds, also for what is on its way already. */
  Future<NoticePreferences> save(Tx tx, Caller.YoungPerson young, SaveNoticePreferences command) {
    var chosen = command.chosen();
    return store
        .save(tx, young, chosen)
        .compose(_ -> audit.record(tx, "saveNoticePreferences", young.person()))
        .map(chosen);
  }
}
