package care.heard.board;

import care.heard.identity.Frames;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Call;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import care.heard.releases.PublishedReleases;
import care.heard.releases.ReleaseSummary;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of the corporate parenting board. */
final class BoardPages {
  private static final String HERE = "/board";

  private final Database database;
  private final PublishedReleases published;
  private final Frames frames;
  private final Templates templates;

  BoardPages(Database database, PublishedReleases published, Frames frames, Templates templates) {
    this.database = database;
    this.published = published;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listReleases", this::latest);
    pages.get(HERE + "/releases/:releaseId", "getRelease", this::one);
  }

  private Future<Reply> latest(Call call) {
    return published
        .list(call.caller())
        .compose(all ->
            all.isEmpty() ? show(call, BoardPage.empty()) : show(call, all.getFirst().id(), all));
  }

  private Future<Reply> one(Call call) {
    return published.list(call.caller()).compose(all -> show(call, call.id("releaseId"), all));
  }

  private Future<Reply> show(Call call, UUID id, List<ReleaseSummary> all) {
    return published
        .require(call.caller(), id)
        .map(release -> BoardPage.of(release, all))
        .compose(page -> show(call, page));
  }

  private Future<Reply> show(Call call, BoardPage page) {
    return database
        .inTransaction(Surface.BOARD, call.caller(), tx -> frames.of(tx, call.staff(), HERE))
        .map(frame -> templates.render("board/board.jte", Map.of("frame", frame, "page", page)))
        .map(Reply::html);
  }
}
