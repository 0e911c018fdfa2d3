package care.heard.safeguarding.sealed;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Confidential items, as far as opening the identity of one needs them. */
public interface ConfidentialItems {
  /** The item of that id that has an alert; empty where there is none that the caller may know. */
  Future<Optional<Item>> find(Tx tx, UUID item);

  /** Tells whoever sent it, in the thread that only their receipt opens. */
  Future<Void> tellSender(Tx tx, UUID item, UUID lead, String words);

  /**
   * A confidential item.
   *
   * @param sealedIdentity as the phone sent it
   * @param isOfThread whether a thread's hash, as it stands in the seal, is this item's
   */
  record Item(Buffer sealedIdentity, Predicate<String> isOfThread) {
    @Override
    public String toString() {
      return "Item";
    }
  }
}
