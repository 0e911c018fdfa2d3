package care.heard.demo;

import care.heard.platform.http.Json;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What young people sent, sealed, with its themes, its alerts and the replies. */
final class MessageRows {
  private final Ids ids;
  private final Map<UUID, DataKey> keys;

  MessageRows(Ids ids, Map<UUID, DataKey> keys) {
    this.ids = ids;
    this.keys = keys;
  }

  List<Batch> batches(List<Message> messages) {
    return List.of(
        new Batch(ITEM, messages.stream().map(this::item).toList()),
        new Batch(THEME, messages.stream().flatMap(this::themes).toList()),
        new Batch(REPLY, messages.stream().flatMap(this::reply).toList()),
        new Batch(
            ALERT, messages.stream().filter(Message::mightNotBeSafe).map(this::alert).toList()));
  }

  private Tuple item(Message message) {
    var mind = message.mind();
    var consent = message.consent();
    var words = Json.text(message.answers().words());
    return Tuple.from(
            List.of(
                message.id(),
                ids.authority(),
                mind.person().id(),
                ids.of("question-set", mind.questionSet()),
                new JsonObject(message.answers().choices()),
                sealed(message, words, "feedback_item.words/" + message.id()),
                consent.ownThemes().toArray(String[]::new),
                consent.shareWith().toArray(String[]::new),
                consent.mayQuote(),
                mind.wantsAnswer(),
                message.mightNotBeSafe(),
                utc(message.sentAt()),
                mind.day(),
                message.state()))
        .addValue(message.answerBy().orElse(null));
  }

  private Stream<Tuple> themes(Message message) {
    return message.handling().stream()
        .flatMap(handling ->
            message.confirmedThemes().stream()
                .map(theme ->
                    Tuple.of(
                        ids.authority(),
                        message.id(),
                        theme,
                        ids.of("staff", handling.by()),
                        utc(handling.at()))));
  }

  private Stream<Tuple> reply(Message message) {
    return message.handling().stream()
        .flatMap(handling ->
            handling.reply().stream().map(reply -> reply(message, handling.by(), reply)));
  }

  private Tuple reply(Message message, String by, Message.Reply reply) {
    return Tuple.from(
            Stream.of(
                    reply.id(),
                    ids.authority(),
                    message.id(),
                    message.person().id(),
                    ids.of("staff", by),
                    sealed(message, reply.words(), "feedback_reply.words/" + reply.id()),
                    utc(reply.sentAt()))
                .toList())
        .addValue(reply.readAt().map(MessageRows::utc).orElse(null));
  }

  // What waits has an open alert; the duty officer has seen the others.
  private Tuple alert(Message message) {
    var acknowledged = message.handling();
    var row =
        Tuple.of(
            ids.of("alert", message.id()),
            ids.authority(),
            message.person().id(),
            message.id(),
            message.mind().saysUnsafe().equals("no") ? "words" : "answer");
    return row.addValue(message.harms().toArray(String[]::new))
        .addValue(utc(message.sentAt()))
        .addValue(acknowledged.isPresent() ? "acknowledged" : "open")
        .addValue(acknowledged.map(_ -> ids.of("staff", Council.DUTY_OFFICER)).orElse(null));
  }

  private Object sealed(Message message, String text, String context) {
    return Vault.parameter(keys.get(message.person().id()).seal(text, context));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static final String ITEM =
      """
      insert into feedback_item
             (id, authority_id, level, person_id, question_set_id, choices, words_sealed,
              own_themes, share_with, may_quote, wants_answer, might_not_be_safe, sent_at, sent_on,
              state, answer_by)
      values ($1, $2, 'named', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """;

  private static final String THEME =
      """
      insert into item_theme (authority_id, item_id, theme, confirmed_by, confirmed_at)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String REPLY =
      """
      insert into feedback_reply
             (id, authority_id, item_id, person_id, staff_id, kind, words_sealed, sent_at, read_at)
      values ($1, $2, $3, $4, $5, 'done', $6, $7, $8)
      """;

  private static final String ALERT =
      """
      insert into alert
             (id, authority_id, person_id, item_id, source, kinds, opened_at, state,
              acknowledged_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
}
