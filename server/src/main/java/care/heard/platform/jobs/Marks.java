package care.heard.platform.jobs;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes outcomes in batches: while one is being written, the next gathers. A batch that cannot be
 * written is kept and tried again, so that a database that comes back finds what was done.
 */
final class Marks {
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

  private final OutboxQueue queue;
  private final Context context;
  private final Duration pause;
  private List<Waiting> gathered = new ArrayList<>();
  private boolean writing;
  private boolean closing;

  /** Everything here happens on that context. */
  Marks(OutboxQueue queue, Context context, Duration pause) {
    this.queue = queue;
    this.context = context;
    this.pause = pause;
  }

  /** Completes when the mark is written, or was given up because the worker stops. */
  Future<Void> add(Mark mark) {
    var written = Promise.<Void>promise();
    gathered.add(new Waiting(mark, written));
    write();
    return written.future();
  }

  /** From here on what cannot be written is given up: the lease will run out. */
  void close() {
    closing = true;
  }

  private void write() {
    if (writing || gathered.isEmpty()) {
      return;
    }
    writing = true;
    var batch = gathered;
    gathered = new ArrayList<>();
    queue
        .mark(batch.stream().map(Waiting::mark).toList())
        .onComplete(
            _ -> context.runOnContext(_ -> written(batch)),
            failure -> context.runOnContext(_ -> notWritten(batch, failure)));
  }

  private void written(List<Waiting> batch) {
    writing = false;
    batch.forEach(w -> w.written().complete());
    write();
  }

  private void notWritten(List<Waiting> batch, Throwable failure) {
    LOG.warn("outbox: {} outcomes could not be noted: {}", batch.size(), failure.toString());
    if (closing) {
      written(batch);
      return;
    }
    gathered.addAll(batch);
    context.owner().setTimer(pause.toMillis(), _ -> context.runOnContext(_ -> again()));
  }

  private void again() {
    writing = false;
    write();
  }

  private record Waiting(Mark mark, Promise<Void> written) {}
}
