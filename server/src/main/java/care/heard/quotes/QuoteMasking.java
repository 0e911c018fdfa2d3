package care.heard.quotes;

import care.heard.quotes.redaction.KnownNames;
import care.heard.quotes.redaction.Redactor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Collection;
import java.util.List;

/**
 * Masks words on a thread of its own: what is long takes longer than a request may hold its loop.
 */
public final class QuoteMasking {
  private final WorkerExecutor worker;
  private final Redactor redactor = new Redactor();

  /** Reads its lists at once. */
  public QuoteMasking(Vertx vertx) {
    this.worker = vertx.createSharedWorkerExecutor("quotes", 1);
  }

  /**
   * The texts with what could tell who is meant as words in brackets, in their order.
   *
   * @param names those of that young person's world
   */
  public Future<List<String>> masked(List<String> texts, Collection<String> names) {
    return worker.executeBlocking(
        () -> {
          var known = KnownNames.of(names);
          return texts.stream().map(text -> redactor.redact(text, known).masked()).toList();
        },
        false);
  }
}
