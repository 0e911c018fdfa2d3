package care.heard.feedback;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a young person sent, as it is kept.
 *
 * @param person empty unless it was sent by name
 * @param itemKey the wrapped key of an item without a name
 * @param passTie what still ties such an item to the pass it came with, sealed
 */
record FeedbackItem(
    UUID id,
    Level level,
    Optional<UUID> person,
    UUID questionSet,
    JsonObject choices,
    Buffer wordsSealed,
    List<String> ownThemes,
    List<Reader> shareWith,
    boolean mayQuote,
    boolean mightNotBeSafe,
    LocalDate sentOn,
    Optional<LocalDate> answerBy,
    FeedbackState state,
    Optional<Buffer> itemKey,
    Optional<Buffer> passTie) {

  static final String COLUMNS =
      """
      i.id, i.level, i.person_id, i.question_set_id, i.choices, i.words_sealed, i.own_themes, i.share_with, i.may_quote,
      i.might_not_be_safe, i.sent_on, i.answer_by, i.state, i.item_key, i.pass_tie
      """;

  static FeedbackItem fromRow(Row row) {
    return new FeedbackItem(
        row.getUUID("id"),
        Level.of(row.getString("level")),
        Optional.ofNullable(row.getUUID("person_id")),
        row.getUUID("question_set_id"),
        row.getJsonObject("choices"),
        row.getBuffer("words_sealed"),
        List.of(row.getArrayOfStrings("own_themes")),
        Arrays.stream(row.getArrayOfStrings("share_with")).map(Reader::of).toList(),
        row.getBoolean("may_quote"),
        row.getBoolean("might_not_be_safe"),
        row.getLocalDate("sent_on"),
        Optional.ofNullable(row.getLocalDate("answer_by")),
        FeedbackState.of(row.getString("state")),
        Optional.ofNullable(row.getBuffer("item_key")),
        Optional.ofNullable(row.getBuffer("pass_tie")));
  }

  /** The person who sent it by name. */
  UUID sender() {
    return person.orElseThrow();
  }

  /** Where the item's words are sealed to. */
  static String wordsContext(UUID item) {
    return "feedback_item.words/" + item;
  }

  @Override
  public String toString() {
    return "FeedbackItem[" + id + "]";
  }
}
