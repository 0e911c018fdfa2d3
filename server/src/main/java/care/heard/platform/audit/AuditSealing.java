package care.heard.platform.audit;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the log of every authority all the time, and signs where each chain ends every minute. */
public final class AuditSealing {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);
  private static final long SEAL_EVERY = 10_000;
  private static final int PASSES_A_CHECKPOINT = 6;

  private final Vertx vertx;
  private final Database database;
  private final Supplier<Future<List<UUID>>> authorities;
  private final Sealer sealer = new Sealer();
  private final Checkpoints checkpoints;
  private int passes;
  private boolean busy;

  /**
   * Does nothing before {@link #start}.
   *
   * @param authorities whose logs there are
   * @param folder where checkpoints are also written, to be shipped off the host
   */
  public AuditSealing(
      Vertx vertx,
      Database database,
      Supplier<Future<List<UUID>>> authorities,
      AuditKey key,
      Optional<Path> folder) {
    this.vertx = vertx;
    this.database = database;
    this.authorities = authorities;
    this.checkpoints = new Checkpoints(vertx, key, folder, sealer);
  }

  /** Begins; ends with the event loop it was begun on. */
  public void start() {
    vertx.setPeriodic(SEAL_EVERY, SEAL_EVERY, _ -> pass());
  }

  /** Seals everything that is ready, and signs; for the end of a run. */
  public Future<Void> sealAndSign() {
    return authorities.get().compose(all -> each(all, a -> seal(a).compose(_ -> sign(a))));
  }

  // A pass that takes longer than the pause is not overtaken by the next.
  private void pass() {
    if (busy) {
      return;
    }
    busy = true;
    var signs = passes++ % PASSES_A_CHECKPOINT == 0;
    authorities
        .get()
        .compose(all -> each(all, this::seal).compose(_ -> signs ? each(all, this::sign) : done()))
        .onFailure(failure -> LOG.warn("the audit log could not be sealed; trying again", failure))
        .onComplete(_ -> busy = false);
  }

  private Future<Void> seal(UUID authority) {
    return database
        .inTransaction(Caller.Service.jobs(authority), sealer::seal)
        .compose(sealed -> sealed == 0 ? done() : seal(authority));
  }

  private Future<Void> sign(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), checkpoints::sign);
  }

  private static Future<Void> each(List<UUID> authorities, Function<UUID, Future<Void>> work) {
    var all = done();
    for (var authority : authorities) {
      all = all.compose(_ -> work.apply(authority));
    }
    return all;
  }

  private static Future<Void> done() {
    return Future.succeededFuture();
  }
}
