package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sealed words of items that staff have read, as the job that learns reaches them. */
final class ConfirmedItemStore {
  /** An item's words, and by whose key they are sealed. */
  record Sealed(UUID item, UUID person, Buffer itemKey, Buffer words) {
    static Sealed fromRow(Row row) {
      return new Sealed(
          row.getUUID("id"),
          row.getUUID("person_id"),
          row.getBuffer("item_key"),
          row.getBuffer("words_sealed"));
    }

    boolean isNamed() {
      return person != null;
    }

    @Override
    public String toString() {
      return "Sealed[" + item + "]";
    }
  }

  /** Those of these items that were not taken back. */
  Future<List<Sealed>> find(Tx tx, Collection<UUID> items) {
    return tx.list(Sealed::fromRow, WORDS, (Object) items.toArray(UUID[]::new));
  }

  private static final String WORDS =
      """
      select id, person_id, item_key, words_sealed
        from feedback_item
       where id = any($1) and state <> 'withdrawn'
      """;
}
