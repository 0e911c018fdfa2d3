package care.heard.actions;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Function;

/** Shows the pages of actions, each in its frame. */
final class ActionScreens {
  static final String HERE = "/staff/actions";

  private final Database database;
  private final Frames frames;
  private final Templates templates;

  ActionScreens(Database database, Frames frames, Templates templates) {
    this.database = database;
    this.frames = frames;
    this.templates = templates;
  }

  Future<Reply> show(Caller.StaffMember staff, String template, Function<Tx, Future<?>> content) {
    return database.inTransaction(staff, tx -> show(tx, staff, template, content.apply(tx)));
  }

  private Future<Reply> show(Tx tx, Caller.StaffMember staff, String template, Future<?> page) {
    var frame = frames.of(tx, staff, HERE);
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
