package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.KeyedHash;
import io.vertx.core.Future;
import java.util.Base64;

/**
 * How a command that came with a pass is known again: by keyed hashes, which lead to neither pass
 * nor key, nor show that two requests were alike.
 *
 * @param hash of the pass and the idempotency key
 * @param requestHash of what was asked
 */
record UnnamedCommand(String hash, String requestHash) {
  static UnnamedCommand of(KeyedHash keyed, Caller.PassHolder holder, IdempotencyKey key) {
    var command = holder.pass() + "/" + key.value();
    var request = Base64.getEncoder().encodeToString(key.requestHash().getBytes());
    return new UnnamedCommand(
        keyed.of("unnamed-command", command), keyed.of("unnamed-request", command + "/" + request));
  }

  /** The same for what comes with a receipt: of the thread and the idempotency key. */
  static UnnamedCommand of(KeyedHash keyed, Caller.ReceiptHolder holder, IdempotencyKey key) {
    var command = holder.thread() + "/" + key.value();
    var request = Base64.getEncoder().encodeToString(key.requestHash().getBytes());
    return new UnnamedCommand(
        keyed.of("thread-command", command), keyed.of("thread-request", command + "/" + request));
  }

  /** Fails with STILL_WORKING where the same command is under way. */
  static Future<Void> requireAlone(boolean locked) {
    return locked
        ? Future.succeededFuture()
        : Future.failedFuture(Problem.of(ProblemType.STILL_WORKING));
  }

  /** Fails with KEY_REUSED where something else was asked with the same key. */
  Future<Void> requireSame(String before) {
    return before.equals(requestHash)
        ? Future.succeededFuture()
        : Future.failedFuture(
            Problem.of(ProblemType.KEY_REUSED)
                .detail("This Idempotency-Key came before with another request: make a new one."));
  }

  @Override
  public String toString() {
    return "UnnamedCommand";
  }
}
