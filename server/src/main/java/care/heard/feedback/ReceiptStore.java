package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Threads without a name, as whoever holds the receipt reaches them. */
final class ReceiptStore {
  /** A message with the key of its item. */
  record SealedMessage(UUID item, Buffer itemKey, ReplyStore.KeptReply reply) {
    static SealedMessage fromRow(Row row) {
      return new SealedMessage(
          row.getUUID("item_id"), row.getBuffer("item_key"), ReplyStore.KeptReply.fromRow(row));
    }
  }

  /** A thread in which somebody has written back. */
  record OpenThread(UUID item, Buffer itemKey, int nextPlace) {
    static OpenThread fromRow(Row row) {
      return new OpenThread(
          row.getUUID("item_id"), row.getBuffer("item_key"), row.getInteger("next_place"));
    }
  }

  /** What a young person adds. */
  record NewMessage(
      UUID id,
      OpenThread thread,
      UnnamedCommand command,
      Buffer wordsSealed,
      boolean mightNotBeSafe,
      LocalDate sentOn) {
    @Override
    public String toString() {
      return "NewMessage";
    }
  }

  /** What was kept for a command that came before. */
  record Kept(String requestHash, LocalDate sentOn, boolean mightNotBeSafe)
      implements UnnamedCommands.Kept {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getString("request_hash"),
          row.getLocalDate("sent_on"),
          row.getBoolean("might_not_be_safe"));
    }
  }

  Future<List<SealedMessage>> messages(Tx tx, String thread) {
    return tx.list(SealedMessage::fromRow, MESSAGES, thread);
  }

  Future<Optional<Kept>> find(Tx tx, UnnamedCommand command) {
    return tx.find(Kept::fromRow, COMMAND, command.hash());
  }

  /** Where a receipt can write. */
  Future<Optional<OpenThread>> find(Tx tx, String thread) {
    return tx.find(OpenThread::fromRow, TO_WRITE_IN, thread);
  }

  Future<Void> add(Tx tx, NewMessage message) {
    return tx.run(
            ADD,
            message.id(),
            tx.caller().authority().orElseThrow(),
            message.thread().item(),
            message.wordsSealed(),
            message.sentOn(),
            message.thread().nextPlace(),
            message.mightNotBeSafe(),
            message.command().hash(),
            message.command().requestHash())
        .mapEmpty();
  }

  private static final String MESSAGES =
      """
      select id, item_id, item_key, words_sealed, kind, sent_on, null::timestamptz as sent_at, name, job_title
        from thread_messages($1)
      """;

  private static final String COMMAND =
      "select request_hash, sent_on, might_not_be_safe from thread_command($1)";

  private static final String TO_WRITE_IN =
      "select item_id, item_key, next_place from thread_to_write_in($1)";

  private static final String ADD =
      """
      insert into feedback_reply
             (id, authority_id, item_id, words_sealed, sent_on, place, might_not_be_safe,
              command_hash, request_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
}
