package care.heard.asks;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Map;

/** Staff see how often anybody is asked, and whoever runs the service sets it. */
final class CapService {
  private final CapStore store = new CapStore();
  private final Audit audit;

  CapService(Audit audit) {
    this.audit = audit;
  }

  Future<CapOnAsks> read(Tx tx) {
    return store.read(tx);
  }

  /** Holds from the next ask on, whatever asks; what waits is asked when the new cap allows it. */
  Future<CapOnAsks> set(Tx tx, CapOnAsks cap) {
    return store
        .set(tx, cap)
        .compose(_ -> audit.record(tx, "setAskCap", null, detail(cap)))
        .compose(_ -> store.read(tx));
  }

  private static Map<String, Object> detail(CapOnAsks cap) {
    return Map.of("atMost", cap.atMost(), "withinDays", cap.withinDays());
  }
}
