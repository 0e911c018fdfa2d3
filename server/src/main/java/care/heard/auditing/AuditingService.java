package care.heard.auditing;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;

/** Lets an auditor read the log; that they did is on record like any other look. */
final class AuditingService {
  private final AuditLogStore store = new AuditLogStore();
  private final Audit audit;

  AuditingService(Audit audit) {
    this.audit = audit;
  }

  /** A page of the log, with how far its chain is. */
  Future<LogPage> read(Tx tx, LogQuestion asked) {
    return store
        .page(tx, asked)
        .compose(
            page -> audit.record(tx, "listAuditEntries", asked.subject().orElse(null)).map(page));
  }
}
