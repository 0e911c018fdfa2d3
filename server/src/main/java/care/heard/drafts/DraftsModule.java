package care.heard.drafts;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.UUID;

/** Builds drafts. */
public final class DraftsModule {
  private final Database database;
  private final Drafts drafts;
  private final DraftRoutes routes;

  /** Wires the feature. */
  public DraftsModule(Database database, Vault vault) {
    this.database = database;
    this.drafts = new Drafts(vault);
    this.routes = new DraftRoutes(database, drafts);
  }

  /** Adds the operations. */
  public void bind(Api api) {
    routes.bind(api);
  }

  /** What is held of what a young person began to say. */
  public HeldData held() {
    return new HeldDrafts(drafts);
  }

  /** For whoever keeps what was sent. */
  public Drafts drafts() {
    return drafts;
  }

  /** Forgets drafts of one authority that were not changed for long. */
  public Future<Void> forgetOld(UUID authority) {
    return database.inTransaction(Caller.Service.jobs(authority), drafts::forgetOld);
  }
}
