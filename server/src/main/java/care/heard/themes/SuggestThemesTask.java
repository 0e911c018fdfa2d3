package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/**
 * Suggests the themes of an item after it was kept; no item waits for it. The words are read, the
 * model is asked with no transaction open, and its answer kept.
 */
final class SuggestThemesTask implements OutboxTask {
  private record Question(Taxonomy taxonomy, Optional<TaughtModel> taught, String words) {
    @Override
    public String toString() {
      return "Question";
    }
  }

  private final Database database;
  private final ThemeService themes;
  private final ThemeModels models;
  private final ThemeSuggester suggester;
  private final ItemWords words;

  SuggestThemesTask(
      Database database,
      ThemeService themes,
      ThemeModels models,
      ThemeSuggester suggester,
      ItemWords words) {
    this.database = database;
    this.themes = themes;
    this.models = models;
    this.suggester = suggester;
    this.words = words;
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    var item = UUID.fromString(message.payload().getString("item"));
    var service = Caller.Service.jobs(message.authority());
    return database
        .inTransaction(service, tx -> question(tx, item))
        .compose(question -> answer(service, item, question));
  }

  private Future<Optional<Question>> question(Tx tx, UUID item) {
    var taxonomy = themes.taxonomy(tx);
    var taught = models.inUse(tx);
    var said = words.wordsForTagging(tx, item);
    return Future.all(taxonomy, taught, said)
        .map(
            _ -> said.result().map(text -> new Question(taxonomy.result(), taught.result(), text)));
  }

  private Future<Outcome> answer(Caller service, UUID item, Optional<Question> question) {
    return question
        .map(q -> suggester.suggest(q.taxonomy(), q.taught(), q.words()))
        .map(answer -> answer.compose(found -> keep(service, item, found)))
        .orElseGet(() -> Future.succeededFuture(Outcome.drop("no words")));
  }

  private Future<Outcome> keep(Caller service, UUID item, Optional<Suggestions> suggestions) {
    if (suggestions.isEmpty()) {
      return Future.succeededFuture(Outcome.retry());
    }
    return database
        .inTransaction(service, tx -> themes.keepSuggestions(tx, item, suggestions.get()))
        .map(Outcome.done("suggested"));
  }
}
