package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * What is sealed on a confidential item, as the duty team reaches it: only where an alert calls.
 */
final class ConfidentialItemStore {
  /** The seal, and by what the item's thread is known. */
  record Kept(Buffer sealedIdentity, String threadHash) {
    static Kept fromRow(Row row) {
      return new Kept(row.getBuffer("sealed_identity"), row.getString("thread_hash"));
    }

    @Override
    public String toString() {
      return "Kept";
    }
  }

  Future<Optional<Kept>> find(Tx tx, UUID item) {
    return tx.find(Kept::fromRow, FIND, item);
  }

  private static final String FIND =
      """
      select i.sealed_identity, i.thread_hash
        from feedback_item i
       where i.id = $1 and i.sealed_identity is not null
         and exists (select 1 from alert a where a.item_id = i.id)
      """;
}
