package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.held.Retention;
import io.vertx.core.Future;
import java.time.Duration;

/** Where pushes reach each phone. */
final class PushTokens {
  /** FCM itself forgets a token after so long. */
  static final Duration UNUSED_AT_MOST = Duration.ofDays(Retention.days("push-tokens"));

  private final PushTokenStore store;
  private final Audit audit;

  PushTokens(PushTokenStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Pushes reach the caller's phone by this token; a phone that had it before loses it. */
  Future<Void> register(Tx tx, Caller.YoungPerson caller, RegisterPushToken command) {
    return store
        .register(tx, caller.device(), command)
        .compose(_ -> audit.record(tx, "registerPushToken", caller.device()));
  }

  /** Pushes reach the caller's browser there; a browser that was reached there before loses it. */
  Future<Void> register(Tx tx, Caller.YoungPerson caller, WebPushAddress browser) {
    return store
        .register(tx, caller.device(), browser)
        .compose(_ -> audit.record(tx, "registerWebPush", caller.device()));
  }

  /** Forgets the tokens that no phone has shown again for {@link #UNUSED_AT_MOST}. */
  Future<Void> dropUnused(Tx tx) {
    return store.dropUnused(tx, tx.now().minus(UNUSED_AT_MOST)).mapEmpty();
  }
}
