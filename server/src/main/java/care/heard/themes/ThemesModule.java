package care.heard.themes;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.jobs.OutboxTask;
import io.vertx.core.Vertx;

/** Themes: what young people's words are about. */
public final class ThemesModule {
  /** The outbox topic that asks for suggestions; the payload is {@code {"item": id}}. */
  public static final String SUGGEST_THEMES = "suggest-themes";

  private final Database database;
  private final ThemeService service;
  private final ThemeSuggester suggester;

  /** Loads no model yet; see {@link ThemeSuggester#load}. */
  public ThemesModule(Vertx vertx, Database database, Audit audit, ClosedQuarters quarters) {
    this.database = database;
    this.service = new ThemeService(audit, quarters);
    this.suggester = new ThemeSuggester(vertx);
  }

  /** What is held on what a young person's messages are about. */
  public HeldData held() {
    return new HeldThemes();
  }

  /** For the features that show or count themes. */
  public ThemeService service() {
    return service;
  }

  /** The model: to be loaded, asked whether it is ready, and closed. */
  public ThemeSuggester suggester() {
    return suggester;
  }

  /** Suggests the themes of what was sent without a name. */
  public UnnamedSuggestions unnamedSuggestions(UnnamedWords words) {
    return new UnnamedSuggestions(database, service, suggester, words);
  }

  /** Handles {@link #SUGGEST_THEMES}. */
  public OutboxTask suggestThemesTask(ItemWords words) {
    return new SuggestThemesTask(database, service, suggester, words);
  }
}
