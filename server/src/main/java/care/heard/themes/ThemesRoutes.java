package care.heard.themes;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;

/** Binds the operations on themes. */
final class ThemesRoutes {
  private final Database database;
  private final ThemeService themes;

  ThemesRoutes(Database database, ThemeService themes) {
    this.database = database;
    this.themes = themes;
  }

  void bind(Api api) {
    api.on("confirmThemes", this::confirmThemes);
  }

  private Future<Reply> confirmThemes(Call call) {
    var item = call.id("feedbackId");
    var codes = call.body(ConfirmThemes.class).themes();
    return database
        .inTransaction(call.caller(), tx -> themes.confirm(tx, item, codes))
        .map(Reply::ok);
  }
}
