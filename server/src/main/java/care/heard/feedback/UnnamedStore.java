package care.heard.feedback;

import care.heard.platform.db.DatabaseFailure;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sent without a name, as whoever sends it reaches it: to add, and never to read. */
final class UnnamedStore {
  /** A new item. */
  record NewItem(
      UUID id,
      UnnamedCommand command,
      SendUnnamedFeedback sent,
      Answers answers,
      Buffer wordsSealed,
      Buffer itemKey,
      Buffer passTie,
      String threadHash,
      Buffer sealedIdentity,
      boolean mightNotBeSafe,
      LocalDate sentOn,
      Optional<LocalDate> answerBy) {
    @Override
    public String toString() {
      return "NewItem";
    }
  }

  /** What was kept for a command that came before. */
  record Kept(
      String requestHash,
      Level level,
      LocalDate sentOn,
      Optional<LocalDate> answerBy,
      boolean mightNotBeSafe)
      implements UnnamedCommands.Kept {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getString("request_hash"),
          Level.of(row.getString("level")),
          row.getLocalDate("sent_on"),
          Optional.ofNullable(row.getLocalDate("answer_by")),
          row.getBoolean("might_not_be_safe"));
    }
  }

  Future<Optional<Kept>> find(Tx tx, UnnamedCommand command) {
    return tx.find(Kept::fromRow, FIND, command.hash());
  }

  Future<Void> add(Tx tx, NewItem item) {
    return tx.run(
            ADD,
            item.id(),
            tx.caller().authority().orElseThrow(),
            item.sent().level().code(),
            item.sent().questionSet(),
            item.answers().choicesJson(),
            item.wordsSealed(),
            item.itemKey(),
            item.sent().themes().toArray(String[]::new),
            List.of(Reader.PARTICIPATION.code()).toArray(String[]::new),
            item.sent().mayQuote(),
            item.mightNotBeSafe(),
            item.sentOn(),
            item.command().hash(),
            item.command().requestHash(),
            item.passTie(),
            item.threadHash(),
            item.sealedIdentity(),
            item.sent().wantsAnswer(),
            item.answerBy().orElse(null))
        .<Void>mapEmpty()
        .recover(failure -> Future.failedFuture(onTaken(failure)));
  }

  // Whoever has the same 32 bytes has the same six words: the phone makes new ones.
  private static Throwable onTaken(Throwable failure) {
    return DatabaseFailure.onConstraint(
        failure,
        "feedback_item_thread_key",
        () -> Problem.invalid("/thread", "This receipt is taken. Make a new one for each item."));
  }

  private static final String FIND =
      "select request_hash, level, sent_on, answer_by, might_not_be_safe from unnamed_command($1)";

  private static final String ADD =
      """
      insert into feedback_item
             (id, authority_id, level, question_set_id, choices, words_sealed, item_key, own_themes,
              share_with, may_quote, might_not_be_safe, sent_on, state,
              command_hash, request_hash, pass_tie, thread_hash, sealed_identity,
              wants_answer, answer_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting', $13, $14, $15,
              $16, $17, $18, $19)
      """;
}
