package care.heard.demo;

import care.heard.Foundations;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.safeguarding.sealed.KeysCommand;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The keys that confidential senders are sealed for, so that the demo can be tried: made once by
 * the ceremony's own command, with passphrases that the demo tells everybody.
 */
final class SealedNames {
  static final String DUTY_PASSPHRASE = "seven otters read maps";
  static final String LEAD_PASSPHRASE = "brass kettles hum at noon";

  private final Vertx vertx;
  private final Foundations on;
  private final String slug;

  SealedNames(Vertx vertx, Foundations on, String slug) {
    this.vertx = vertx;
    this.on = on;
    this.slug = slug;
  }

  /** Does nothing where there are keys. */
  Future<Void> makeKeysIfNone() {
    var database = new Database(vertx, on.database(), on.clock());
    var authority = new Ids(slug).authority();
    var owner = new Caller.Service(Surface.OWNER, Optional.of(authority));
    return database
        .inTransaction(owner, tx -> tx.find(row -> row.getString("id"), ANY_KEY, authority))
        .compose(found -> found.isPresent() ? Future.succeededFuture() : ceremony(database))
        .eventually(database::close)
        .mapEmpty();
  }

  // The command waits for its answers, so it has a thread of its own.
  private Future<Void> ceremony(Database database) {
    var done = CompletableFuture.runAsync(() -> create(database), Thread::startVirtualThread);
    return Future.fromCompletionStage(done, vertx.getOrCreateContext());
  }

  private void create(Database database) {
    create(database, "duty", Council.DUTY_OFFICER, DUTY_PASSPHRASE);
    create(database, "lead", Council.SAFEGUARDING_LEAD, LEAD_PASSPHRASE);
  }

  private void create(Database database, String role, String holder, String passphrase) {
    var words = List.of("create", "--authority", slug, "--role", role, "--holder", holder);
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    if (KeysCommand.run(words, database, on.serviceKey(), _ -> passphrase, out) != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
  }

  private static final String ANY_KEY =
      "select id from identity_key where authority_id = $1 limit 1";
}
