package care.heard.board;

import care.heard.actions.PublicActions;
import care.heard.identity.Frames;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Call;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import care.heard.releases.ComparisonPage;
import care.heard.releases.PublishedRelease;
import care.heard.releases.PublishedReleases;
import care.heard.releases.ReleaseFile;
import care.heard.releases.ReleaseSummary;
import care.heard.releases.ThemePage;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of the corporate parenting board. */
final class BoardPages {
  private static final String HERE = "/board";
  private static final String ONE = HERE + "/releases/:releaseId";

  private final Database database;
  private final PublishedReleases published;
  private final PublicActions actions;
  private final BoardPack pack;
  private final Frames frames;
  private final Templates templates;
  private final BoardQuestions questions = new BoardQuestions();

  BoardPages(
      Database database,
      PublishedReleases published,
      PublicActions actions,
      BoardPack pack,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.published = published;
    this.actions = actions;
    this.pack = pack;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listReleases", this::latest);
    pages.get(HERE + "/actions", "listBoardActions", this::actions);
    pages.get(ONE, "getRelease", this::one);
    pages.get(ONE + "/themes/:theme", "getRelease", this::theme);
    pages.get(ONE + "/compared/:with", "getRelease", this::compared);
    pages.get(ONE + "/figures.csv", "getRelease", this::figures);
    pages.get(ONE + "/pack.pdf", "getRelease", this::pack);
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
    var release = published.require(call.caller(), id);
    var done = actions.all(call.caller());
    return Future.all(release, done)
        .map(_ -> SaidAndDone.of(done.result(), Optional.of(release.result())))
        .map(said -> BoardPage.of(release.result(), all, said))
        .compose(page -> show(call, page));
  }

  private Future<Reply> show(Call call, BoardPage page) {
    return show(call, "board/board.jte", page);
  }

  private Future<Reply> actions(Call call) {
    var done = actions.all(call.caller());
    var release = newest(call);
    return Future.all(done, release)
        .map(_ -> SaidAndDone.of(done.result(), release.result()))
        .compose(page -> show(call, "board/said-and-done.jte", page));
  }

  private Future<Optional<PublishedRelease>> newest(Call call) {
    return published
        .list(call.caller())
        .compose(all ->
            all.isEmpty()
                ? Future.succeededFuture(Optional.<PublishedRelease>empty())
                : published.require(call.caller(), all.getFirst().id()).map(Optional::of));
  }

  private Future<Reply> theme(Call call) {
    var code = call.parameter("theme").orElse("");
    var release = published.require(call.caller(), call.id("releaseId"));
    var done = actions.all(call.caller());
    return Future.all(release, done)
        .map(_ -> ThemePage.of(release.result(), code).orElseThrow(Problem::notFound))
        .map(theme ->
            new BoardThemePage(
                HERE + "/releases/" + call.id("releaseId"),
                theme,
                SaidAndDone.about(code, done.result(), Optional.of(release.result())),
                questions.about(code)))
        .compose(page -> show(call, "board/theme.jte", page));
  }

  private Future<Reply> compared(Call call) {
    var one = published.require(call.caller(), call.id("releaseId"));
    var other = published.require(call.caller(), id(call.parameter("with").orElse("")));
    return Future.all(one, other)
        .map(_ -> ComparisonPage.of(one.result(), other.result()))
        .compose(page -> show(call, "board/compare.jte", page));
  }

  private Future<Reply> figures(Call call) {
    return published
        .require(call.caller(), call.id("releaseId"))
        .map(release ->
            file(
                "text/csv; charset=utf-8",
                "figures-%s.csv".formatted(release.content().quarter()),
                ReleaseFile.of(release).csv().getBytes(StandardCharsets.UTF_8)));
  }

  private Future<Reply> pack(Call call) {
    var release = published.require(call.caller(), call.id("releaseId"));
    var done = actions.all(call.caller());
    return Future.all(release, done)
        .map(_ -> SaidAndDone.of(done.result(), Optional.of(release.result())))
        .compose(said -> pack.print(release.result(), said))
        .map(pdf ->
            file(
                "application/pdf",
                "board-pack-%s.pdf".formatted(release.result().content().quarter()),
                pdf.getBytes()));
  }

  private static Reply file(String type, String name, byte[] bytes) {
    return Reply.bytes(200, type, bytes)
        .with("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Problem.notFound();
    }
  }

  private Future<Reply> show(Call call, String template, Object page) {
    return database
        .inTransaction(Surface.BOARD, call.caller(), tx -> frames.of(tx, call.staff(), HERE))
        .map(frame -> templates.render(template, Map.of("frame", frame, "page", page)))
        .map(Reply::html);
  }
}
