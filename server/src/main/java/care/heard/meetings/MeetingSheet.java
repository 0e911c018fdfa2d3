package care.heard.meetings;

import care.heard.platform.pages.PdfPrinter;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** Prints what a young person wrote on one sheet of paper, in as large a type as fits. */
final class MeetingSheet {
  private static final List<Integer> SIZES = List.of(12, 11, 10, 9, 8, 7, 6);

  private final Templates templates;
  private final PdfPrinter printer = new PdfPrinter();
  private final WorkerExecutor paper;

  MeetingSheet(Vertx vertx, Templates templates) {
    this.templates = templates;
    this.paper = vertx.createSharedWorkerExecutor("paper", 1);
  }

  /** The sheet as a PDF, off the event loop. */
  Future<Buffer> print(MeetingWordsPage words) {
    return paper.executeBlocking(() -> fitted(words).bytes());
  }

  /** In the largest type in which it is one page; in the smallest, however long. */
  PdfPrinter.Printed fitted(MeetingWordsPage words) {
    var printed = printer.print(page(words, SIZES.getFirst()));
    for (int i = 1; i < SIZES.size() && printed.pages() > 1; i++) {
      printed = printer.print(page(words, SIZES.get(i)));
    }
    return printed;
  }

  private String page(MeetingWordsPage words, int size) {
    return templates.render("print/meeting-words.jte", Map.of("page", words, "size", size));
  }
}
