package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Themes: what young people's words are about. */
public final class ThemesModule {
  /** The outbox topic that asks for suggestions; the payload is {@code {"item": id}}. */
  public static final String SUGGEST_THEMES = "suggest-themes";

  private final Vertx vertx;
  private final Database database;
  private final ThemeService service;
  private final ThemeModels models;
  private final ThemeSuggester suggester;

  /** Loads no model yet; see {@link ThemeSuggester#load}. */
  public ThemesModule(
      Vertx vertx, Database database, Audit audit, ServiceKey key, ClosedQuarters quarters) {
    this.vertx = vertx;
    this.database = database;
    this.service = new ThemeService(audit, quarters);
    this.models = new ThemeModels(key);
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
    return new UnnamedSuggestions(database, service, models, suggester, words);
  }

  /** Whether the model is loaded, and everything that was taught can be used. */
  public boolean works() {
    return suggester.ready() && models.allOpen();
  }

  /** The versions that an authority has learned, the latest first. */
  Future<List<ThemeModelStore.Learned>> versions(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), models::all);
  }

  /** Gives an authority these themes in place of those before. */
  Future<Void> replace(UUID authority, Taxonomy taxonomy) {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return database.inTransaction(owner, tx -> service.replace(tx, taxonomy));
  }

  /** Learns from what people confirm. */
  public ThemeLearning learning(ConfirmedWords words) {
    return new ThemeLearning(vertx, database, service, models, words);
  }

  /** Handles {@link #SUGGEST_THEMES}. */
  public OutboxTask suggestThemesTask(ItemWords words) {
    return new SuggestThemesTask(database, service, models, suggester, words);
  }
}
