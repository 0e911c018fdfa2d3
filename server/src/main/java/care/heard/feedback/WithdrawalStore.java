package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Takes back what young people sent. */
final class WithdrawalStore {
  /** What stands in place of an item's words and key from then on. */
  record Fresh(Buffer words, Buffer key) {
    @Override
    public String toString() {
      return "Fresh";
    }
  }

  Future<Boolean> isOwn(Tx tx, UUID person, UUID item) {
    return tx.run(IS_OWN, item, person).map(rows -> rows.size() == 1);
  }

  /** What lies under a receipt; nobody else touches what has no name until the transaction ends. */
  Future<Optional<UUID>> itemOf(Tx tx, String thread) {
    return tx.run(LOCK_ALL)
        .compose(_ -> tx.run(ITEM_OF, thread))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getUUID(0)));
  }

  /** Takes it back; what keeps it, where something does. */
  Future<Optional<String>> withdraw(
      Tx tx, UUID item, Buffer words, LocalDate day, LocalDate openSince) {
    return tx.run(MINE, item, words, day, openSince).map(WithdrawalStore::reason);
  }

  /** The same by receipt; nothing keeps what is not there. */
  Future<Optional<String>> withdraw(
      Tx tx, String thread, Fresh fresh, LocalDate day, LocalDate openSince) {
    return tx.run(BY_RECEIPT, thread, fresh.words(), fresh.key(), day, openSince)
        .map(WithdrawalStore::reason);
  }

  private static Optional<String> reason(RowSet<Row> rows) {
    return Optional.ofNullable(rows.iterator().next().getString(0));
  }

  private static final String IS_OWN =
      "select 1 from feedback_item where id = $1 and person_id = $2";

  private static final String LOCK_ALL = "select lock_unnamed_items()";

  private static final String ITEM_OF = "select thread_item($1)";

  private static final String MINE = "select withdraw_mine($1, $2, $3, $4)";

  private static final String BY_RECEIPT = "select withdraw_by_receipt($1, $2, $3, $4, $5)";
}
