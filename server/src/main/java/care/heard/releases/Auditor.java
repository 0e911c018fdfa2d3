package care.heard.releases;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the figures of drafts on threads of its own. The transaction of a draft waits meanwhile, so
 * that what is frozen is what was counted; therefore the time is bounded, well below that after
 * which PostgreSQL ends an idle transaction, and waiting for a thread is part of it.
 */
final class Auditor {
  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  private final WorkerExecutor worker;
  private final InstantSource clock = InstantSource.system();

  Auditor(Vertx vertx) {
    this.worker =
        vertx.createSharedWorkerExecutor(
            "release-audit", THREADS, 2 * AT_MOST.toSeconds(), TimeUnit.SECONDS);
  }

  /** Tables that are safe; fails with NOT_POSSIBLE_NOW where there are none. */
  Future<SafeTables> audit(List<Grouping> groupings, List<Theme> themes, Strata strata) {
    var end = clock.instant().plus(AT_MOST);
    return worker
        .executeBlocking(
            () -> ReleaseFigures.make(groupings, themes, strata, until(end), _ -> {}), false)
        .map(Auditor::requireSafe);
  }

  private Duration until(Instant end) {
    return Duration.between(clock.instant(), end);
  }

  private static SafeTables requireSafe(AuditedTables audited) {
    audited
        .refusal()
        .ifPresent(why -> {
          throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(why);
        });
    return audited.tables();
  }
}
