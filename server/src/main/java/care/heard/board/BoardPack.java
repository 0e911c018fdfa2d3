package care.heard.board;

import care.heard.platform.pages.PdfPrinter;
import care.heard.platform.pages.Templates;
import care.heard.releases.PublishedRelease;
import care.heard.releases.ReleasePage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Prints a release and what was done as a board pack: PDF/UA, A4, off the event loop. */
final class BoardPack {
  private final Templates templates;
  private final PdfPrinter printer = new PdfPrinter();
  private final WorkerExecutor paper;

  BoardPack(Vertx vertx, Templates templates) {
    this.templates = templates;
    this.paper = vertx.createSharedWorkerExecutor("paper", 1);
  }

  Future<Buffer> print(PublishedRelease release, SaidAndDone done) {
    return paper.executeBlocking(() -> printed(release, done).bytes());
  }

  PdfPrinter.Printed printed(PublishedRelease release, SaidAndDone done) {
    var content = release.content();
    return printer.print(
        templates.render(
            "print/board-pack.jte",
            Map.of(
                "authority",
                content.authority(),
                "release",
                ReleasePage.of(release),
                "done",
                done)));
  }
}
