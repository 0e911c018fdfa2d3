package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Suggests the themes of what was sent without a name: of all of a day at once, from time to time
 * and never because something was sent, so that what is written tells of no item when it came.
 */
public final class UnnamedSuggestions {
  private record Day(Taxonomy taxonomy, Optional<TaughtModel> taught, Map<UUID, String> words) {
    @Override
    public String toString() {
      return "Day";
    }
  }

  private final Database database;
  private final ThemeService themes;
  private final ThemeModels models;
  private final ThemeSuggester suggester;
  private final UnnamedWords words;
  // What was looked at last of each authority; a restart looks again, which does no harm.
  private final Map<UUID, Set<UUID>> seen = new HashMap<>();

  UnnamedSuggestions(
      Database database,
      ThemeService themes,
      ThemeModels models,
      ThemeSuggester suggester,
      UnnamedWords words) {
    this.database = database;
    this.themes = themes;
    this.models = models;
    this.suggester = suggester;
    this.words = words;
  }

  /** Looks at the items of today, and of yesterday, where there are others than the last time. */
  public Future<Void> suggest(UUID authority) {
    var service = Caller.Service.jobs(authority);
    return database
        .inTransaction(service, tx -> days(tx, England.day(tx.now())))
        .compose(days -> suggest(service, authority, days));
  }

  private Future<List<Day>> days(Tx tx, LocalDate today) {
    var yesterday = day(tx, today.minusDays(1));
    var now = day(tx, today);
    return Future.all(yesterday, now).map(_ -> List.of(yesterday.result(), now.result()));
  }

  private Future<Day> day(Tx tx, LocalDate date) {
    var taxonomy = themes.taxonomy(tx);
    var taught = models.inUse(tx);
    var said = words.wordsOfDay(tx, date);
    return Future.all(taxonomy, taught, said)
        .map(_ -> new Day(taxonomy.result(), taught.result(), said.result()));
  }

  private Future<Void> suggest(Caller service, UUID authority, List<Day> days) {
    var items = new HashMap<UUID, String>();
    days.forEach(day -> items.putAll(day.words()));
    if (items.keySet().equals(seen.getOrDefault(authority, Set.of()))) {
      return Future.succeededFuture();
    }
    return Future.all(days.stream().map(day -> suggest(service, day)).toList())
        .onSuccess(_ -> seen.put(authority, Set.copyOf(items.keySet())))
        .mapEmpty();
  }

  private Future<Void> suggest(Caller service, Day day) {
    var found = new HashMap<UUID, Suggestions>();
    var done = Future.<Void>succeededFuture();
    for (var item : day.words().entrySet()) {
      done =
          done.compose(_ -> suggester.suggest(day.taxonomy(), day.taught(), item.getValue()))
              .map(Optional::orElseThrow)
              .map(suggestions -> found.put(item.getKey(), suggestions))
              .mapEmpty();
    }
    return done.compose(
        _ -> database.inTransaction(service, tx -> themes.keepUnnamedSuggestions(tx, found)));
  }
}
