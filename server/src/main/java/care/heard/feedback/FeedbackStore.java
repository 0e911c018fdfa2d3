package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What young people sent, as they themselves reach it. */
final class FeedbackStore {
  /** A new item. */
  record NewItem(
      UUID id,
      SubmitFeedback command,
      Answers answers,
      Buffer wordsSealed,
      boolean mightNotBeSafe,
      LocalDate sentOn,
      Optional<LocalDate> answerBy) {
    @Override
    public String toString() {
      return "NewItem[" + id + "]";
    }
  }

  Future<Void> add(Tx tx, Caller.YoungPerson young, NewItem item) {
    var command = item.command();
    return tx.run(
            ADD,
            item.id(),
            young.authorityId(),
            command.level().code(),
            young.person(),
            command.questionSet(),
            command.change().orElse(null),
            item.answers().choicesJson(),
            item.wordsSealed(),
            command.themes().toArray(String[]::new),
            command.shareWith().stream().map(Reader::code).toArray(String[]::new),
            command.mayQuote(),
            command.wantsAnswer(),
            item.mightNotBeSafe(),
            tx.now().atOffset(ZoneOffset.UTC),
            item.sentOn(),
            item.answerBy().orElse(null))
        .mapEmpty();
  }

  Future<List<FeedbackItem>> ofPerson(Tx tx, UUID person) {
    return tx.list(FeedbackItem::fromRow, OF_PERSON, person);
  }

  Future<Optional<FeedbackItem>> find(Tx tx, UUID item) {
    return tx.find(FeedbackItem::fromRow, ONE, item);
  }

  /** Who may know the sender, by item. */
  Future<Map<UUID, Level>> levels(Tx tx, List<UUID> items) {
    return tx.run(LEVELS, (Object) items.toArray(UUID[]::new))
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getUUID("id"), row -> Level.of(row.getString("level")))));
  }

  /** The person and the sealed words of an item: all that the background job may see. */
  Future<Optional<SealedWords>> findWords(Tx tx, UUID item) {
    return tx.find(SealedWords::fromRow, WORDS, item);
  }

  /** An item's words, sealed with the person's key. */
  record SealedWords(UUID item, UUID person, Buffer sealed) {
    static SealedWords fromRow(Row row) {
      return new SealedWords(
          row.getUUID("id"), row.getUUID("person_id"), row.getBuffer("words_sealed"));
    }
  }

  private static final String LEVELS =
      "select id, level from feedback_item where id = any($1::uuid[])";

  private static final String WORDS =
      "select id, person_id, words_sealed from feedback_item where id = $1 and level = 'named'";

  private static final String ADD =
      """
      insert into feedback_item
             (id, authority_id, level, person_id, question_set_id, about_change, choices,
              words_sealed, own_themes, share_with, may_quote, wants_answer, might_not_be_safe,
              sent_at, sent_on, answer_by, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'waiting')
      """;

  private static final String SELECT = "select " + FeedbackItem.COLUMNS + " from feedback_item i ";

  private static final String OF_PERSON =
      SELECT + "where i.person_id = $1 order by i.sent_at desc limit 500";

  private static final String ONE = SELECT + "where i.id = $1";
}
