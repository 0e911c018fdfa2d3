package care.heard.meetings;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Function;

/** Puts what a service says into a page with its frame, in one transaction. */
final class MeetingScreens {
  private final Database database;
  private final Frames frames;
  private final Templates templates;

  MeetingScreens(Database database, Frames frames, Templates templates) {
    this.database = database;
    this.frames = frames;
    this.templates = templates;
  }

  /** The page at that path of the navigation. */
  Future<Reply> show(
      Caller.StaffMember staff, String path, String template, Function<Tx, Future<?>> content) {
    return database.inTransaction(
        staff, tx -> shown(frames.of(tx, staff, path), content.apply(tx), template));
  }

  private Future<Reply> shown(Future<?> frame, Future<?> page, String template) {
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }
}
