package care.heard.identity.passes;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;

/** Builds passes: keys, the issuer directory, issuing, and who shows one. */
public final class PassesModule {
  private final Database database;
  private final PassKeys keys;
  private final PassService passes;
  private final IssuerDirectory directory;
  private final PassHolders holders;
  private final HeldPasses held;

  /**
   * Wires the feature.
   *
   * @param publicUrl where everybody reaches the service: its name as an issuer
   */
  public PassesModule(
      Vertx vertx,
      Database database,
      Authorities authorities,
      ServiceKey seal,
      KeyedHash hash,
      URI publicUrl,
      InstantSource clock) {
    var store = new PassKeyStore();
    var challenge = TokenChallenge.of(publicUrl);
    this.database = database;
    this.keys = new PassKeys(vertx, database, store, seal);
    this.passes = new PassService(database, keys, store, hash);
    this.directory = new IssuerDirectory(database, authorities, keys, challenge, clock);
    this.holders = new PassHolders(keys, hash, challenge, clock);
    this.held = new HeldPasses(store);
  }

  /** Adds the operation and the directory. */
  public void bind(Api api, Router router) {
    api.on("issuePass", this::issuePass);
    directory.bind(router);
  }

  /** What is held on a young person of passes. */
  public HeldData held() {
    return held;
  }

  /** Who shows a pass. */
  public PassHolders holders() {
    return holders;
  }

  /**
   * What is due for one authority: this quarter's key, so that the directory lists it, and the end
   * of the private halves of quarters that are over.
   */
  public Future<Void> keepUp(UUID authority) {
    return keys.current(authority)
        .compose(
            _ -> database.inTransaction(Caller.Service.jobs(authority), keys::endQuartersOver));
  }

  /** Gives the threads back. */
  public Future<Void> close() {
    return keys.close();
  }

  private Future<Reply> issuePass(Call call) {
    return passes.issue(call.youngPerson(), call.body(IssuePass.class)).map(Reply::ok);
  }
}
