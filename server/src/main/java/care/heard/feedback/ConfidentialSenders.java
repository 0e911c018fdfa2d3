package care.heard.feedback;

import care.heard.identity.receipts.ReceiptHash;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.KeyedHash;
import care.heard.safeguarding.sealed.ConfidentialItems;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Gives what is sealed on a confidential item to those who open it together. */
final class ConfidentialSenders implements ConfidentialItems {
  private final ConfidentialItemStore store = new ConfidentialItemStore();
  private final KeyedHash hash;

  ConfidentialSenders(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public Future<Optional<Item>> find(Tx tx, UUID item) {
    var authority = tx.caller().authority().orElseThrow();
    return store.find(tx, item).map(found -> found.map(kept -> item(authority, kept)));
  }

  private Item item(UUID authority, ConfidentialItemStore.Kept kept) {
    return new Item(
        kept.sealedIdentity(),
        thread -> ReceiptHash.ofHashed(hash, authority, thread).equals(kept.threadHash()));
  }
}
