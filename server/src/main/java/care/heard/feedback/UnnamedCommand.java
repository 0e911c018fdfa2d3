package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.vault.KeyedHash;
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

  @Override
  public String toString() {
    return "UnnamedCommand";
  }
}
