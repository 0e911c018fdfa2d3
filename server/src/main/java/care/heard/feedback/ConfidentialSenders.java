package care.heard.feedback;

import care.heard.identity.receipts.ReceiptHash;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.sealed.ConfidentialItems;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives what is sealed on a confidential item to those who open it together, and tells its sender.
 */
final class ConfidentialSenders implements ConfidentialItems {
  private final UnnamedCommands commands = new UnnamedCommands();
  private final ConfidentialItemStore store = new ConfidentialItemStore();
  private final KeyedHash hash;
  private final Vault vault;

  ConfidentialSenders(KeyedHash hash, Vault vault) {
    this.hash = hash;
    this.vault = vault;
  }

  @Override
  public Future<Optional<Item>> find(Tx tx, UUID item) {
    var authority = tx.caller().authority().orElseThrow();
    return store.find(tx, item).map(found -> found.map(kept -> item(authority, kept)));
  }

  @Override
  public Future<Void> tellSender(Tx tx, UUID item, UUID lead, String words) {
    var reply = UUID.randomUUID();
    return commands
        .lockAll(tx)
        .compose(_ -> store.find(tx, item))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(kept -> vault.unwrap(item, kept.itemKey()))
        .map(key -> Vault.parameter(key.seal(words, ThreadReply.wordsContext(reply))))
        .compose(sealed -> store.tell(tx, reply, item, lead, sealed));
  }

  private Item item(UUID authority, ConfidentialItemStore.Kept kept) {
    return new Item(
        kept.sealedIdentity(),
        thread -> ReceiptHash.ofHashed(hash, authority, thread).equals(kept.threadHash()));
  }
}
