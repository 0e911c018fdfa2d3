package care.heard.demo;

import care.heard.themes.ZeroShot;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the model would have said of messages that nobody has opened yet. */
final class SuggestionRows {
  private static final List<Float> SCORES = List.of(0.61f, 0.22f, 0.13f);

  private final Ids ids;

  SuggestionRows(Ids ids) {
    this.ids = ids;
  }

  Batch batch(List<Message> messages) {
    return new Batch(
        SUGGESTION,
        messages.stream().filter(m -> m.handling().isEmpty()).flatMap(this::suggestions).toList());
  }

  private Stream<Tuple> suggestions(Message message) {
    var themes = message.mind().themes();
    return IntStream.range(0, themes.size())
        .mapToObj(i ->
            Tuple.of(
                ids.authority(), message.id(), themes.get(i), SCORES.get(i), ZeroShot.VERSION));
  }

  private static final String SUGGESTION =
      """
      insert into theme_suggestion (authority_id, item_id, theme, score, model)
      values ($1, $2, $3, $4, $5)
      """;
}
