package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * What is sealed on a confidential item, as the duty team reaches it: only where an alert calls.
 */
final class ConfidentialItemStore {
  /** The seal, by what the item's thread is known, and the key of its words. */
  record Kept(Buffer sealedIdentity, String threadHash, Buffer itemKey) {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getBuffer("sealed_identity"),
          row.getString("thread_hash"),
          row.getBuffer("item_key"));
    }

    @Override
    public String toString() {
      return "Kept";
    }
  }

  Future<Optional<Kept>> find(Tx tx, UUID item) {
    return tx.find(Kept::fromRow, FIND, item);
  }

  /** Adds to the thread that an identity was opened, by whoever decided so. */
  Future<Void> tell(Tx tx, UUID reply, UUID item, UUID lead, Buffer wordsSealed) {
    return tx.run(
            TELL,
            reply,
            tx.caller().authority().orElseThrow(),
            item,
            lead,
            ReplyKind.IDENTITY_OPENED.code(),
            wordsSealed,
            England.day(tx.now()))
        .mapEmpty();
  }

  private static final String TELL =
      """
      insert into feedback_reply
             (id, authority_id, item_id, staff_id, kind, words_sealed, sent_on, place)
      select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::bytea, $7::date,
             coalesce(max(place), 0) + 1
        from feedback_reply
       where item_id = $3
      """;

  private static final String FIND =
      """
      select i.sealed_identity, i.thread_hash, i.item_key
        from feedback_item i
       where i.id = $1 and i.sealed_identity is not null
         and exists (select 1 from alert a where a.item_id = i.id)
      """;
}
